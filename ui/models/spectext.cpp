// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wrong with what a person typed, and what to type instead.
#include "statustext.h"

#include <QLocale>

QString StatusText::fieldName(SpecField field)
{
    switch (field) {
    case SpecField::Name:
        return tr("Name");
    case SpecField::Host:
        return tr("Host");
    case SpecField::Port:
        return tr("Port");
    case SpecField::Community:
        return tr("Community");
    case SpecField::Timeout:
        return tr("Time-out");
    case SpecField::Retries:
        return tr("Retries");
    case SpecField::Worker:
        return tr("Thread");
    case SpecField::Operation:
        return tr("Operation");
    case SpecField::Objects:
        return tr("Objects");
    case SpecField::Interval:
        return tr("Interval");
    case SpecField::NonRepeaters:
        return tr("Non-repeaters");
    case SpecField::MaxRepetitions:
        return tr("Repetitions");
    case SpecField::MaxValues:
        return tr("Most values");
    }
    return {};
}

QString StatusText::specProblem(const SpecProblem &problem)
{
    switch (problem.fault) {
    case SpecFault::Empty:
        return emptyField(problem.field);
    case SpecFault::TooLong:
        return tooLongField(problem.field);
    case SpecFault::OutOfRange:
        return outOfRange(problem);
    case SpecFault::BadCharacter:
        if (problem.field == SpecField::Name)
            return tr("The name contains a control character; remove it.");
        return tr("“%1” contains a character that no host name has. Enter a host name or an IP address.")
            .arg(problem.text);
    case SpecFault::BadAddress:
        return tr("“%1” is not an IP address. Enter four numbers from 0 to 255 with dots between them, an "
                  "IPv6 "
                  "address, or a host name.")
            .arg(problem.text);
    case SpecFault::ContainsPort:
        return tr("“%1” contains a port. Enter the host alone and the port in its own field.")
            .arg(problem.text);
    case SpecFault::UnknownObject:
        return tr("No loaded MIB module knows an object named “%1”. Check the spelling, load its module, or "
                  "enter "
                  "the object identifier in numbers.")
            .arg(problem.text);
    case SpecFault::BadOid:
        return tr("“%1” is not an object identifier. Enter 2 to 128 numbers with dots between them, for "
                  "instance "
                  "1.3.6.1.2.1.1.3.0.")
            .arg(problem.text);
    case SpecFault::TooMany:
        return tr("%1 objects are too many for one poll; %2 are the most.")
            .arg(problem.text, QString::number(PollPlan::MaxObjects));
    case SpecFault::NeedsVersion2c:
        return tr("GETBULK does not exist in SNMP version 1. Choose version 2c or another operation.");
    case SpecFault::UnknownWorker:
        return tr("The chosen thread does not exist. Choose one from the list.");
    }
    return {};
}

QString StatusText::emptyField(SpecField field)
{
    switch (field) {
    case SpecField::Community:
        return tr("The community is empty. Enter the one the agent expects; many agents use “public”.");
    case SpecField::Objects:
        return tr("There is nothing to poll. Enter at least one object.");
    default:
        return tr("The host is empty. Enter a host name or an IP address.");
    }
}

QString StatusText::tooLongField(SpecField field)
{
    switch (field) {
    case SpecField::Name:
        return tr("The name is too long; %1 characters are the most.").arg(SessionSpec::MaxNameLength);
    case SpecField::Community:
        return tr("The community is too long; %1 bytes are the most.").arg(SessionSpec::MaxCommunityLength);
    default:
        return tr("The host name is too long; %1 characters are the most.").arg(SessionSpec::MaxHostLength);
    }
}

QString StatusText::outOfRange(const SpecProblem &problem)
{
    const QLocale locale;
    const auto range = [&](const QString &sentence, qint64 least, qint64 most) {
        return sentence.arg(problem.text, locale.toString(least), locale.toString(most));
    };
    switch (problem.field) {
    case SpecField::Port:
        return tr("%1 is not a port. Enter a number from 1 to 65535; SNMP agents use 161.").arg(problem.text);
    case SpecField::Timeout:
        return range(tr("A time-out of %1 ms is not possible. Enter %2 to %3 ms."),
                     SessionSpec::MinTimeout.count(), SessionSpec::MaxTimeout.count());
    case SpecField::Retries:
        return range(tr("%1 retries are not possible. Enter %2 to %3; 0 sends each request once."), 0,
                     SessionSpec::MaxRetries);
    case SpecField::Interval:
        return range(tr("An interval of %1 ms is not possible. Enter %2 to %3 ms."),
                     PollPlan::MinInterval.count(), PollPlan::MaxInterval.count());
    case SpecField::NonRepeaters:
        return tr("%1 non-repeaters are not possible. Enter 0 up to the number of objects.")
            .arg(problem.text);
    case SpecField::MaxRepetitions:
        return range(tr("%1 repetitions are not possible. Enter %2 to %3."), 1,
                     PollPlan::MaxRepetitionsLimit);
    case SpecField::MaxValues:
        return range(tr("A walk cannot stop after %1 values. Enter 1 to %3, or %2 for no limit."),
                     PollPlan::NoLimit, PollPlan::MaxValuesLimit);
    default:
        return tr("%1 is out of range.").arg(problem.text);
    }
}
