// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a table, each told once: its head, how wide it starts, and what its cells show, sort by and
// export. Models, views, searches and exports read it here, so that a new column is one new entry. Entries
// hold plain function pointers: tables of ten thousand rows are sorted and searched through them.
#pragma once

#include "tableexport.h"

#include <QString>
#include <QVariant>

#include <cstddef>
#include <iterator>

/// Facts of a column that a view asks the header for.
enum HeadRoles {
    WidthRole = Qt::UserRole + 0x500, ///< int: characters of the first layout
    RoomyWidthRole, ///< int: the same on a screen that has the room
    HiddenRole, ///< bool: not in the first layout
    SearchedRole ///< bool: a search looks into the column
};

/// An English text with the comment for its translator, marked by QT_TRANSLATE_NOOP or QT_TRANSLATE_NOOP3.
struct MarkedText {
    constexpr MarkedText() = default;
    constexpr MarkedText(const char *english, const char *note = nullptr)
        : text(english)
        , comment(note)
    {
    }
    [[nodiscard]] QString translated(const char *context) const;

    const char *text = nullptr;
    const char *comment = nullptr;
};

/// What the numbers of a column are, and so how they are written. Columns of quantities stand on the right.
enum class Quantity {
    None, ///< texts, and numbers that are written by the column itself
    Count,
    Bytes,
    Milliseconds, ///< "1:02:03"
    Interval, ///< in milliseconds: "5 s"
    Microseconds, ///< "0.42 ms"
    Handle ///< hexadecimal; 0 is no handle
};

/// What is true of a column whatever stands in its rows.
struct ColumnHead {
    int column = 0; ///< in the model's Columns, whose word names it in exports and stored layouts
    MarkedText title = {};
    MarkedText toolTip = {};
    int width = 11; ///< characters
    int roomyWidth = 0; ///< characters; 0: as `width`
    bool isHidden = false;
    bool isSearched = false;
    Quantity quantity = Quantity::None;
    const char *unit = nullptr; ///< of exported numbers, where the title does not say it
    MarkedText shownTitle = {}; ///< exports have the displayed text beside the value, under this title

    /// For headerData(); `context` is that of the marked texts.
    [[nodiscard]] QVariant data(const char *context, int role) const;
};

template <typename Row>
struct TableColumn {
    ColumnHead head;
    QString (*text)(const Row &row);
    QVariant (*sortValue)(const Row &row) = nullptr; ///< null: the text
    QVariant (*dataValue)(const Row &row) = nullptr; ///< for exports; null: the sort value
    QVariant (*exactText)(const Row &row) = nullptr; ///< the text as it came, for copies; null: the text
    QString (*toolTip)(const Row &row) = nullptr; ///< null: none

    /// For data(), under the roles that every table has; Qt::UserRole is the sort value.
    [[nodiscard]] QVariant data(const Row &row, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return text(row);
        case Qt::ToolTipRole:
            return toolTip ? QVariant(toolTip(row)) : QVariant();
        case tableexport::TextRole:
            return exactText ? exactText(row) : QVariant();
        case tableexport::DataRole:
            return dataValue ? dataValue(row) : data(row, Qt::UserRole);
        case Qt::UserRole:
            return sortValue ? sortValue(row) : QVariant(text(row));
        default:
            return {};
        }
    }
};

/// True when entry number n is that of column n and all of them are there. For static_assert.
template <typename Column, std::size_t Size>
[[nodiscard]] constexpr bool isComplete(const Column (&columns)[Size], int count)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (columns[i].head.column != static_cast<int>(i) || !columns[i].head.title.text)
            return false;
    }
    return Size == static_cast<std::size_t>(count);
}

/// headerData() of a model with these columns.
template <typename Columns>
[[nodiscard]] QVariant headOf(const Columns &columns, const char *context, int section,
                              Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0
        || static_cast<std::size_t>(section) >= std::size(columns))
        return {};
    return columns[static_cast<std::size_t>(section)].head.data(context, role);
}
