// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a session reads, and how often.
#pragma once

#include <QStringList>

#include <chrono>

/// The request a poll makes of every object of the plan.
enum class PollOperation {
    Get, ///< one GET for all objects
    GetNext, ///< one GETNEXT for all objects
    GetBulk, ///< one GETBULK for all objects
    Walk ///< GETBULK, or GETNEXT (v1, or chosen), until the subtree of each object ends
};

struct PollPlan {
    PollOperation operation = PollOperation::Get;
    /// As typed: dotted numbers or names a loaded MIB module knows, for instance "sysUpTime.0".
    QStringList objects = defaultObjects();
    std::chrono::milliseconds interval{5000};
    bool enabled = true; ///< false: polls happen only on request
    int nonRepeaters = 0; ///< GETBULK only
    int maxRepetitions = 20; ///< where usesRepetitions()
    bool walkByGetNext = false; ///< walks over v2c: GETNEXT instead of GETBULK
    int maxValues = 10000; ///< a walk ends, marked as cut short, after this many values; NoLimit: never

    /// sysUpTime.0 and sysName.0, in numbers: they work without any MIB module.
    [[nodiscard]] static QStringList defaultObjects();

    /// Splits what a person typed into one text per object: by comma, semicolon, white space or line.
    [[nodiscard]] static QStringList splitObjects(const QString &text);

    static constexpr int NoLimit = 0; ///< maxValues

    static constexpr std::chrono::milliseconds MinInterval{100};
    static constexpr std::chrono::milliseconds MaxInterval{std::chrono::hours(24)};
    static constexpr int MaxObjects = 128;
    static constexpr int MaxRepetitionsLimit = 1000;
    static constexpr int MaxValuesLimit = 1000000;

    friend bool operator==(const PollPlan &, const PollPlan &) = default;
};
