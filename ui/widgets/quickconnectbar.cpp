// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickconnectbar.h"

#include "connectline.h"
#include "icons.h"
#include "plainlabel.h"
#include "statustext.h"
#include "textwidth.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>

QuickConnectBar::QuickConnectBar(QWidget *parent)
    : QWidget(parent)
    , m_target(makeField("quickTarget", tr("host[:port] community"), 24))
    , m_community(makeField("quickCommunity", tr("Community"), 12))
    , m_version(new QComboBox(this))
    , m_connect(new QPushButton(icons::named(QStringLiteral("connect")), tr("Connect"), this))
    , m_history(new QStringListModel(this))
{
    m_target->setAccessibleName(tr("Host and community"));
    m_target->setToolTip(tr("A host, a host and its community, or a pasted snmpget or snmpwalk command"));
    addHistory();
    m_target->setClearButtonEnabled(true);
    m_community->setEchoMode(QLineEdit::Password);
    m_version->setObjectName(QStringLiteral("quickVersion"));
    m_version->setAccessibleName(tr("SNMP version"));
    m_version->setToolTip(tr("SNMP version"));
    for (const SnmpVersion version : {SnmpVersion::V2c, SnmpVersion::V1})
        m_version->addItem(StatusText::versionName(version), static_cast<int>(version));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_connect->setObjectName(QStringLiteral("quickConnect"));
    m_connect->setToolTip(tr("Open a session to this host and start polling"));

    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *label = new PlainLabel(tr("Quick connect:"), this);
    label->setBuddy(m_target);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 8, 0);
    layout->addWidget(label);
    layout->addWidget(m_target);
    layout->addWidget(m_community);
    layout->addWidget(m_version);
    layout->addWidget(m_connect);

    connect(m_connect, &QPushButton::clicked, this, &QuickConnectBar::submit);
    for (QLineEdit *field : {m_target, m_community}) {
        connect(field, &QLineEdit::returnPressed, this, &QuickConnectBar::submit);
        connect(field, &QLineEdit::textChanged, this, &QuickConnectBar::updateButton);
    }
    updateButton();
}

QLineEdit *QuickConnectBar::makeField(const char *name, const QString &label, int characters)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(label);
    field->setAccessibleName(label);
    field->setFixedWidth(textwidth::of(fontMetrics(), characters));
    return field;
}

void QuickConnectBar::addHistory()
{
    auto *completer = new QCompleter(m_history, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_target->setCompleter(completer);
    QAction *show = m_target->addAction(icons::named(QStringLiteral("state-old"), Tone::Muted),
                                        QLineEdit::TrailingPosition);
    show->setText(tr("Hosts connected to before"));
    show->setToolTip(show->text());
    connect(show, &QAction::triggered, completer, [completer] {
        completer->setCompletionPrefix({});
        completer->complete();
    });
}

void QuickConnectBar::setHistory(const QStringList &targets)
{
    m_history->setStringList(targets);
    if (m_target->text().isEmpty() && !targets.isEmpty())
        m_target->setText(targets.first());
}

void QuickConnectBar::begin()
{
    m_target->setFocus(Qt::ShortcutFocusReason);
    m_target->selectAll();
}

void QuickConnectBar::updateButton()
{
    m_connect->setEnabled(!m_target->text().trimmed().isEmpty());
}

void QuickConnectBar::submit()
{
    const ConnectLine line(m_target->text());
    const QString problem = !line.problem().isEmpty() || line.hasCommunity()
        ? line.problem()
        : ConnectLine::communityProblem(m_community->text());
    if (!problem.isEmpty())
        emit rejected(problem);
    else if (line.target().isEmpty())
        m_target->setFocus();
    else if (!line.hasCommunity() && m_community->text().isEmpty())
        m_community->setFocus();
    else
        request(line);
}

void QuickConnectBar::request(const ConnectLine &line)
{
    SessionSpec spec = line.spec();
    if (!line.hasCommunity())
        spec.setCommunity(m_community->text().toUtf8());
    if (!line.hasVersion())
        spec.version = static_cast<SnmpVersion>(m_version->currentData().toInt());
    const QList<SpecProblem> problems = validate(spec);
    if (!problems.isEmpty()) {
        emit rejected(StatusText::specProblem(problems.front()));
        return;
    }
    // The community does not stay to be read in the line: it goes where it is hidden.
    m_target->setText(line.target());
    m_community->setText(QString::fromUtf8(spec.community()));
    m_version->setCurrentIndex(m_version->findData(static_cast<int>(spec.version)));
    emit connectRequested(spec, line.target());
}
