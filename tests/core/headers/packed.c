// SPDX-License-Identifier: GPL-3.0-or-later

// A program that packs its own structures, the header's inclusion included: the API's keep their layout.
#pragma pack(1)
#include <winsnmp/platform.h>

typedef char OctetsAreNotPacked[sizeof(smiOCTETS) == 2 * sizeof(void *) ? 1 : -1];
typedef char OidIsNotPacked[sizeof(smiOID) == 2 * sizeof(void *) ? 1 : -1];
typedef char ValueIsNotPacked[sizeof(smiVALUE) == 3 * sizeof(void *) ? 1 : -1];
typedef char HooksHaveNoGaps[sizeof(SNMPX_WINDOWHOOKS) == 3 * sizeof(void *) ? 1 : -1];
typedef char EntryHasNoGaps[sizeof(SNMPX_NAMEENTRY) == SNMPX_ADDRESSSIZE + 16 ? 1 : -1];

struct Own {
    char tag;
    smiUINT32 number;
};
typedef char OwnIsPacked[sizeof(struct Own) == 5 ? 1 : -1];
