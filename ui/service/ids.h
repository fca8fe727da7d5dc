// SPDX-License-Identifier: GPL-3.0-or-later
//
// Identities that travel between threads and models. They are plain numbers, never pointers and never
// handles.
#pragma once

#include <QList>
#include <QtGlobal>

/// One session of the service. Given out once, never reused while the program runs; 0 is no session.
using SessionId = qint64;

/// One worker thread of the service, counted from 1; 0 means "let the service choose".
using WorkerId = int;

/// One operation of SessionService::start(). Given out once, never reused while the program runs; 0 is none.
using OperationId = qint64;

/// One run of SessionService::test(); 0 is none.
using DiagnosisId = qint64;

/// An object identifier, one element per sub-identifier. Implicitly shared, so cheap to pass between threads.
using Oid = QList<quint32>;
