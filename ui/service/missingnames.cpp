// SPDX-License-Identifier: GPL-3.0-or-later
#include "missingnames.h"

#include "snmpvalue.h"

#include <winsnmp.h>

#include <algorithm>

bool MissingNames::leaveOut(QList<Oid> &objects, int errorStatus, int errorIndex)
{
    const bool blamed = errorIndex > 0 && errorIndex <= objects.size();
    if (errorStatus != SNMP_ERROR_NOSUCHNAME || !blamed || objects.size() == 1)
        return false;
    const LeftOut entry{originalIndex(errorIndex) - 1, objects.takeAt(errorIndex - 1)};
    m_leftOut.insert(std::ranges::upper_bound(m_leftOut, entry.place, {}, &LeftOut::place), entry);
    return true;
}

int MissingNames::originalIndex(int errorIndex) const
{
    if (errorIndex <= 0)
        return errorIndex;
    qsizetype place = errorIndex - 1;
    for (const LeftOut &entry : m_leftOut) {
        if (entry.place <= place)
            ++place;
    }
    return static_cast<int>(place + 1);
}

QList<Sample> MissingNames::completed(const QList<Sample> &answer) const
{
    QList<Sample> all = answer;
    for (const LeftOut &entry : m_leftOut)
        all.insert(std::min(entry.place, all.size()), missingSample(entry.object));
    return all;
}
