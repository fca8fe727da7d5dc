// SPDX-License-Identifier: GPL-3.0-or-later
//
// A chart that leaves the program: under a heading that says what it is of, from when to when, in which zone,
// and without the marks of reading.
#pragma once

#include <QImage>
#include <QString>

class TimeChart;

namespace chartpicture {

[[nodiscard]] QImage image(TimeChart &chart);

/// Writes PNG, or SVG when the name ends so. Returns why it failed; empty when it worked. A file that was
/// there stays as it was unless everything could be written.
[[nodiscard]] QString save(TimeChart &chart, const QString &path);

} // namespace chartpicture
