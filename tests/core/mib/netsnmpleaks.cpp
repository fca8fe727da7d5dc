// SPDX-License-Identifier: GPL-3.0-or-later
//
// For tests that read broken modules: Net-SNMP's parser forgets what it read of a definition that it gives
// up. No caller can free that; good modules are read without a leak, which the other tests show.

extern "C" const char *
__lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier): LeakSanitizer's name

extern "C" const char *__lsan_default_suppressions() // NOLINT(bugprone-reserved-identifier)
{
    return "leak:libnetsnmp.so\n";
}
