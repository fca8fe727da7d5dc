// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibreadingbar.h"

#include "icons.h"
#include "miblibrary.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "snmpvalue.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace {

constexpr int progressWidth = 120;
constexpr int fileCharacters = 24;

} // namespace

MibReadingBar::MibReadingBar(MibLibrary &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_count(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_file(new PlainLabel(this))
    , m_stop(new QToolButton(this))
{
    setObjectName(QStringLiteral("mibReading"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setAccessibleName(tr("MIB files read"));
    m_file->setFixedWidth(fontMetrics().averageCharWidth() * fileCharacters);
    m_stop->setObjectName(QStringLiteral("stopMibs"));
    m_stop->setText(tr("Stop", "reading MIB modules"));
    m_stop->setToolTip(tr("Read no further file; names from those that were read count"));
    m_stop->setIcon(icons::named(QStringLiteral("cancel")));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_progress, m_file, m_stop})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(m_stop, &QToolButton::clicked, this, &MibReadingBar::stop);
    connect(&library, &MibLibrary::started, this, [this] { m_stop->setEnabled(true); });
    // Not at the start: what is read in an instant is not worth a word.
    connect(&library, &MibLibrary::progressed, this, &MibReadingBar::refresh);
    connect(&library, &MibLibrary::loaded, this, &MibReadingBar::refresh);
    refresh();
}

void MibReadingBar::refresh()
{
    const winsnmp::mib::LoadProgress progress = m_library.progress();
    setVisible(m_library.isLoading());
    const QLocale numbers;
    m_count->setText(tr("Reading MIB modules: %1 of %2")
                         .arg(numbers.toString(static_cast<qulonglong>(progress.done)),
                              numbers.toString(static_cast<qulonglong>(progress.files))));
    m_progress->setRange(0, static_cast<int>(progress.files));
    m_progress->setValue(static_cast<int>(progress.done));
    const QString path = shownText(QFile::decodeName(QByteArray::fromStdString(progress.file)));
    m_file->setText(fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, m_file->width()));
    m_file->setToolTip(plainToolTip(path));
}

void MibReadingBar::stop()
{
    m_stop->setEnabled(false);
    m_library.stop();
}
