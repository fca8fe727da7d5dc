// SPDX-License-Identifier: MIT
#include "mib/parsedmodule.h"

#include "mib/printable.h"

#include <algorithm>

namespace winsnmp::mib::detail {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view withoutBlanks(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// Module files indent their texts; the indentation is no part of what they say.
std::string tidied(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = withoutBlanks(text.substr(0, end));
        if (!out.empty())
            out += '\n';
        out += line;
        text.remove_prefix(end);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
    }
    return out.substr(0, out.find_last_not_of('\n') + 1);
}

class Keeper {
public:
    explicit Keeper(Texts &texts)
        : m_texts(texts)
    {
    }

    void keep(std::string_view &text)
    {
        text = isAscii(text) ? m_texts.keep(text) : m_texts.keep(toUtf8(text));
    }

    void keep(Syntax &syntax)
    {
        keep(syntax.type);
        if (!syntax.enums)
            return;
        syntax.enums->shrink_to_fit();
        for (EnumEntry &entry : *syntax.enums)
            keep(entry.label);
    }

    void keep(Definition &definition)
    {
        for (std::string_view *text : {&definition.label, &definition.parent, &definition.units})
            keep(*text);
        keep(definition.syntax);
        const std::string description = tidied(definition.description);
        definition.description = m_texts.keep(isAscii(description) ? description : toUtf8(description));
    }

private:
    Texts &m_texts;
};

} // namespace

void keepTexts(ParsedModule &module, Texts &texts)
{
    Keeper keeper(texts);
    keeper.keep(module.name);
    keeper.keep(module.lastUpdated);
    for (Import &import : module.imports) {
        keeper.keep(import.symbol);
        keeper.keep(import.module);
    }
    for (std::string_view &macro : module.macros)
        keeper.keep(macro);
    for (TypeDefinition &type : module.types) {
        keeper.keep(type.name);
        keeper.keep(type.displayHint);
        keeper.keep(type.syntax);
    }
    for (Definition &definition : module.definitions)
        keeper.keep(definition);
    for (Arc &arc : module.arcs)
        keeper.keep(arc.name);
    module.definitions.shrink_to_fit();
}

} // namespace winsnmp::mib::detail
