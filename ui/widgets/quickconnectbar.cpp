// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickconnectbar.h"

#include "icons.h"
#include "plainlabel.h"
#include "statustext.h"
#include "textwidth.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

QuickConnectBar::QuickConnectBar(QWidget *parent)
    : QWidget(parent)
    , m_target(makeField("quickTarget", tr("Host, or host:port"), 20))
    , m_community(makeField("quickCommunity", tr("Community"), 12))
    , m_version(new QComboBox(this))
    , m_connect(new QPushButton(icons::named(QStringLiteral("connect")), tr("Connect"), this))
{
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

void QuickConnectBar::setTarget(const QString &target)
{
    m_target->setText(target);
}

void QuickConnectBar::begin()
{
    QLineEdit *field = m_target->text().isEmpty() || !m_community->text().isEmpty() ? m_target : m_community;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void QuickConnectBar::updateButton()
{
    m_connect->setEnabled(!m_target->text().trimmed().isEmpty() && !m_community->text().isEmpty());
}

void QuickConnectBar::setTarget(SessionSpec &spec, const QString &target)
{
    const QString text = target.trimmed();
    spec.host = text;
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    const bool bracketed = text.startsWith(QLatin1Char('['));
    const bool severalColons = text.count(QLatin1Char(':')) > 1;
    if (bracketed) {
        const qsizetype close = text.indexOf(QLatin1Char(']'));
        spec.host = text.mid(1, close < 0 ? -1 : close - 1);
        if (close < 0 || close + 1 == text.size())
            return;
    } else if (colon < 0 || severalColons) {
        return;
    } else {
        spec.host = text.first(colon);
    }
    bool number = false;
    const int port = text.mid(colon + 1).toInt(&number);
    // 0 is no port: validate() then says so.
    spec.port = number ? port : 0;
}

void QuickConnectBar::submit()
{
    if (m_target->text().trimmed().isEmpty()) {
        m_target->setFocus();
        return;
    }
    if (m_community->text().isEmpty()) {
        m_community->setFocus();
        return;
    }
    SessionSpec spec;
    setTarget(spec, m_target->text());
    spec.version = static_cast<SnmpVersion>(m_version->currentData().toInt());
    spec.community = m_community->text().toUtf8();
    const QList<SpecProblem> problems = validate(spec);
    if (problems.isEmpty())
        emit connectRequested(spec, m_target->text().trimmed());
    else
        emit rejected(StatusText::specProblem(problems.front()));
}
