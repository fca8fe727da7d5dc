// SPDX-License-Identifier: GPL-3.0-or-later
#include "naturalcompare.h"

int naturalCompare(QStringView left, QStringView right)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto digits = [&](QStringView text, qsizetype &at) {
        while (at < text.size() && text[at] == u'0')
            ++at;
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return text.sliced(start, at - start);
    };
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const QStringView a = digits(left, l);
            const QStringView b = digits(right, r);
            const int byNumber = a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
            if (byNumber != 0)
                return byNumber < 0 ? -1 : 1;
            continue;
        }
        const QChar a = left[l++].toCaseFolded();
        const QChar b = right[r++].toCaseFolded();
        if (a != b)
            return a < b ? -1 : 1;
    }
    const qsizetype rest = (left.size() - l) - (right.size() - r);
    return rest < 0 ? -1 : (rest > 0 ? 1 : 0);
}
