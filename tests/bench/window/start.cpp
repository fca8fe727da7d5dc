// SPDX-License-Identifier: GPL-3.0-or-later
//
// From nothing to the first painted window: what main() does, until the session table is on the screen.
#include "measurement.h"
#include "watches.h"

#include "mibfolders.h"
#include "program.h"
#include "quitsignals.h"
#include "translations.h"

#include <QApplication>

#include <stdexcept>

namespace bench {

namespace {

/// Notes the moment a main window's table is on the screen, and ends the program.
class FirstPaint final : public QObject {
public:
    [[nodiscard]] double moment() const { return m_moment; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_moment == 0 && watched->parent()
            && watched->parent()->objectName() == u"sessionView") {
            QTimer::singleShot(0, this, [this] {
                m_moment = now();
                QCoreApplication::exit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    double m_moment = 0;
};

} // namespace

MeasuredList measureStart(int argc, char **argv)
{
    QuitSignals quitSignals;
    QApplication application(argc, argv);
    FirstPaint painted;
    application.installEventFilter(&painted);
    Settings settings;
    Translations translations;
    translations.load(settings.language());
    MibLibrary mibs({QStringLiteral(SSM_MIB_FOLDER)});
    mibs.load(settings.mibFolders());
    CommandLineOptions options;
    if (Program(mibs, settings, quitSignals).run(options) != 0 || painted.moment() == 0)
        throw std::runtime_error("the program did not start");
    return {{"painted", painted.moment()}};
}

} // namespace bench
