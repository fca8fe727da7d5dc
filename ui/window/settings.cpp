// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace {

namespace key {
const QString theme = QStringLiteral("appearance/theme");
const QString language = QStringLiteral("appearance/language");
const QString quickTargets = QStringLiteral("quickConnect/hosts");
const QString askBeforeQuit = QStringLiteral("quit/ask");
const QString exportFolder = QStringLiteral("export/folder");
const QString mibFolders = QStringLiteral("mibs/folders");
const QString host = QStringLiteral("newSession/host");
const QString port = QStringLiteral("newSession/port");
const QString version = QStringLiteral("newSession/version");
const QString timeout = QStringLiteral("newSession/timeout");
const QString retries = QStringLiteral("newSession/retries");
const QString answersFromAnywhere = QStringLiteral("newSession/answersFromAnywhere");
const QString operation = QStringLiteral("newSession/operation");
const QString objects = QStringLiteral("newSession/objects");
const QString interval = QStringLiteral("newSession/interval");
const QString periodic = QStringLiteral("newSession/periodic");
const QString nonRepeaters = QStringLiteral("newSession/nonRepeaters");
const QString maxRepetitions = QStringLiteral("newSession/maxRepetitions");
const QString walkByGetNext = QStringLiteral("newSession/walkByGetNext");
const QString maxValues = QStringLiteral("newSession/maxValues");
const QString view = QStringLiteral("view");
} // namespace key

constexpr int mostQuickTargets = 20;
/// A host name and a port.
constexpr qsizetype longestQuickTarget = SessionSpec::MaxHostLength + 8;
/// Changes come in bursts; what is left is saved when the program ends.
constexpr std::chrono::milliseconds saveAfter{200};

const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
const QStringList versionNames{QStringLiteral("1"), QStringLiteral("2c")};
const QStringList operationNames{QStringLiteral("get"), QStringLiteral("getNext"), QStringLiteral("getBulk"),
                                 QStringLiteral("walk")};

QString viewKey(const QString &name)
{
    return key::view + QLatin1Char('/') + name;
}

/// The file may have been edited by hand or by another version: what it does not know, it takes as
/// `fallback`.
template <typename Enum>
Enum choice(const QStringList &names, const QVariant &stored, Enum fallback)
{
    const auto at = names.indexOf(stored.toString());
    return at < 0 ? fallback : static_cast<Enum>(at);
}

template <typename Enum>
QString nameOf(const QStringList &names, Enum value)
{
    return names.value(static_cast<int>(value));
}

int number(const QVariant &stored, int low, int high, int fallback)
{
    bool ok = false;
    const int value = stored.toInt(&ok);
    return ok ? std::clamp(value, low, high) : fallback;
}

std::chrono::milliseconds milliseconds(const QVariant &stored, std::chrono::milliseconds low,
                                       std::chrono::milliseconds high, std::chrono::milliseconds fallback)
{
    return std::chrono::milliseconds(number(stored, static_cast<int>(low.count()),
                                            static_cast<int>(high.count()),
                                            static_cast<int>(fallback.count())));
}

} // namespace

Settings::Settings(QObject *parent)
    : Settings(ownFile(), parent)
{
}

Settings::Settings(const QString &iniFile, QObject *parent)
    : QObject(parent)
    , m_store(iniFile)
    , m_saving(new QTimer(this))
{
    m_saving->setSingleShot(true);
    m_saving->setInterval(saveAfter);
    connect(m_saving, &QTimer::timeout, this, &Settings::save);
}

Settings::~Settings()
{
    save();
}

QString Settings::ownFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/snmp-session-manager/snmp-session-manager.ini");
}

QString Settings::problem() const
{
    if (m_store.obstacle().isEmpty())
        return {};
    return tr("Settings are not saved in “%1”: %2. It stays as it is; move it away to have settings "
              "remembered.",
              "a file, why")
        .arg(QDir::toNativeSeparators(m_store.path()), m_store.obstacle());
}

void Settings::save()
{
    const QString reason = m_store.save();
    if (reason.isEmpty() || std::exchange(m_saidNotSaved, true))
        return;
    emit notSaved(tr("The settings could not be saved in “%1”: %2.", "a file, why")
                      .arg(QDir::toNativeSeparators(m_store.path()), reason));
}

bool Settings::store(const QString &key, const QVariant &value)
{
    if (m_store.contains(key) && m_store.value(key) == value)
        return false;
    m_store.setValue(key, value);
    m_saving->start();
    return true;
}

ThemeChoice Settings::theme() const
{
    return choice(themeNames, m_store.value(key::theme), ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    store(key::theme, nameOf(themeNames, theme));
    emit themeChanged(theme);
}

QString Settings::language() const
{
    return m_store.value(key::language).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    store(key::language, language);
    emit languageChanged(language);
}

SessionSpec Settings::lastSession() const
{
    SessionSpec spec;
    spec.host = m_store.value(key::host).toString();
    spec.port = number(m_store.value(key::port), 1, 65535, spec.port);
    spec.version = choice(versionNames, m_store.value(key::version), spec.version);
    spec.timeout = milliseconds(m_store.value(key::timeout), SessionSpec::MinTimeout, SessionSpec::MaxTimeout,
                                spec.timeout);
    spec.retries = number(m_store.value(key::retries), 0, SessionSpec::MaxRetries, spec.retries);
    spec.answersFromAnywhere = m_store.value(key::answersFromAnywhere, spec.answersFromAnywhere).toBool();
    PollPlan &plan = spec.plan;
    plan.operation = choice(operationNames, m_store.value(key::operation), plan.operation);
    plan.objects = m_store.value(key::objects, plan.objects).toStringList();
    plan.interval = milliseconds(m_store.value(key::interval), PollPlan::MinInterval, PollPlan::MaxInterval,
                                 plan.interval);
    plan.enabled = m_store.value(key::periodic, plan.enabled).toBool();
    plan.nonRepeaters = number(m_store.value(key::nonRepeaters), 0, PollPlan::MaxObjects, plan.nonRepeaters);
    plan.maxRepetitions =
        number(m_store.value(key::maxRepetitions), 1, PollPlan::MaxRepetitionsLimit, plan.maxRepetitions);
    plan.walkByGetNext = m_store.value(key::walkByGetNext, plan.walkByGetNext).toBool();
    plan.maxValues =
        number(m_store.value(key::maxValues), PollPlan::NoLimit, PollPlan::MaxValuesLimit, plan.maxValues);
    return spec;
}

void Settings::setLastSession(const SessionSpec &spec)
{
    const PollPlan &plan = spec.plan;
    store(key::host, spec.host);
    store(key::port, spec.port);
    store(key::version, nameOf(versionNames, spec.version));
    store(key::timeout, static_cast<int>(spec.timeout.count()));
    store(key::retries, spec.retries);
    store(key::answersFromAnywhere, spec.answersFromAnywhere);
    store(key::operation, nameOf(operationNames, plan.operation));
    store(key::objects, plan.objects);
    store(key::interval, static_cast<int>(plan.interval.count()));
    store(key::periodic, plan.enabled);
    store(key::nonRepeaters, plan.nonRepeaters);
    store(key::maxRepetitions, plan.maxRepetitions);
    store(key::walkByGetNext, plan.walkByGetNext);
    store(key::maxValues, plan.maxValues);
}

QStringList Settings::quickTargets() const
{
    QStringList targets = m_store.value(key::quickTargets).toStringList().mid(0, mostQuickTargets);
    targets.removeIf([](const QString &target) {
        return target.isEmpty() || target.size() > longestQuickTarget
            || std::any_of(target.begin(), target.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    });
    return targets;
}

void Settings::addQuickTarget(const QString &target)
{
    QStringList targets = quickTargets();
    targets.removeAll(target);
    targets.prepend(target);
    store(key::quickTargets, targets.mid(0, mostQuickTargets));
}

bool Settings::asksBeforeQuit() const
{
    return m_store.value(key::askBeforeQuit, true).toBool();
}

void Settings::setAsksBeforeQuit(bool asks)
{
    if (asks == asksBeforeQuit())
        return;
    store(key::askBeforeQuit, asks);
    emit asksBeforeQuitChanged(asks);
}

QString Settings::exportFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return m_store.value(key::exportFolder, documents).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    store(key::exportFolder, folder);
}

QStringList Settings::mibFolders() const
{
    return m_store.value(key::mibFolders).toStringList();
}

void Settings::setMibFolders(const QStringList &folders)
{
    store(key::mibFolders, folders);
}

QVariant Settings::view(const QString &name) const
{
    return m_store.value(viewKey(name));
}

void Settings::setView(const QString &name, const QVariant &state)
{
    store(viewKey(name), state);
}

void Settings::forgetView()
{
    m_store.removeSection(key::view);
    m_saving->start();
}
