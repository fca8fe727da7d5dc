// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsessiondialog.h"

#include "icons.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "sessionservice.h"
#include "statustext.h"
#include "ui_newsessiondialog.h"

#include <QFocusEvent>
#include <QPushButton>

#include <cmath>

namespace {

constexpr WorkerId newThread = -1;
constexpr int sentenceLines = 2;

} // namespace

NewSessionDialog::NewSessionDialog(SessionService &service, const SessionSpec &spec, Purpose purpose,
                                   QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_form(std::make_unique<Ui::NewSessionDialog>())
    , m_original(spec)
{
    m_form->setupUi(this);
    makeLabelsPlain(*this);
    const bool create = purpose == Purpose::Create;
    setWindowTitle(create ? tr("New session") : tr("Edit session"));
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(create ? tr("&Open session") : tr("&Save"));
    m_form->showCommunity->setIcon(icons::named(QStringLiteral("eye")));
    m_form->test->setIcon(icons::named(QStringLiteral("test")));
    m_form->diagnosis->hide();
    fillChoices();
    fillThreads();
    showSpec(spec);
    prepareProblems();
    connectEditors();
    followOperation();
    (spec.host.isEmpty() ? m_form->host : create ? m_form->community : m_form->name)->setFocus();
}

NewSessionDialog::~NewSessionDialog() = default;

void NewSessionDialog::fillChoices()
{
    for (const SnmpVersion version : {SnmpVersion::V2c, SnmpVersion::V1})
        m_form->version->addItem(StatusText::versionName(version), static_cast<int>(version));
    for (const PollOperation operation :
         {PollOperation::Get, PollOperation::GetNext, PollOperation::GetBulk, PollOperation::Walk})
        m_form->operation->addItem(StatusText::operationName(operation), static_cast<int>(operation));
    for (const PollOperation operation : {PollOperation::GetBulk, PollOperation::GetNext})
        m_form->walkBy->addItem(StatusText::operationName(operation), operation == PollOperation::GetNext);
    m_form->maxValues->setRange(PollPlan::NoLimit, PollPlan::MaxValuesLimit);
}

void NewSessionDialog::fillThreads()
{
    m_form->worker->addItem(tr("The one with the fewest sessions"), 0);
    const QList<WorkerInfo> workers = m_service.workers();
    for (const WorkerInfo &worker : workers)
        m_form->worker->addItem(
            tr("%1, %n session(s)", "name of a thread, how many sessions it has", worker.sessions)
                .arg(worker.label),
            worker.id);
    if (workers.size() < SessionService::MaxWorkers)
        m_form->worker->addItem(tr("A new thread"), newThread);
}

void NewSessionDialog::showSpec(const SessionSpec &spec)
{
    m_form->name->setText(spec.name);
    m_form->host->setText(spec.host);
    m_form->port->setValue(spec.port);
    m_form->version->setCurrentIndex(m_form->version->findData(static_cast<int>(spec.version)));
    m_form->community->setText(QString::fromUtf8(spec.community()));
    m_form->timeout->setValue(static_cast<int>(spec.timeout.count()));
    m_form->retries->setValue(spec.retries);
    m_form->anyAddress->setChecked(spec.answersFromAnywhere);
    m_form->worker->setCurrentIndex(std::max(0, m_form->worker->findData(spec.worker)));
    const PollPlan &plan = spec.plan;
    m_form->objects->setPlainText(plan.objects.join(QLatin1Char('\n')));
    m_form->operation->setCurrentIndex(m_form->operation->findData(static_cast<int>(plan.operation)));
    m_form->nonRepeaters->setValue(plan.nonRepeaters);
    m_form->walkBy->setCurrentIndex(m_form->walkBy->findData(plan.walkByGetNext));
    m_form->maxRepetitions->setValue(plan.maxRepetitions);
    m_form->maxValues->setValue(plan.maxValues);
    m_form->periodic->setChecked(plan.enabled);
    m_form->interval->setValue(static_cast<double>(plan.interval.count()) / 1000.0);
}

SessionSpec NewSessionDialog::spec() const
{
    SessionSpec spec = m_original;
    spec.name = m_form->name->text().trimmed();
    spec.host = m_form->host->text().trimmed();
    spec.port = m_form->port->value();
    spec.version = static_cast<SnmpVersion>(m_form->version->currentData().toInt());
    // A community may be any octets: what was not changed here stays as it is.
    if (m_form->community->text() != QString::fromUtf8(m_original.community()))
        spec.setCommunity(m_form->community->text().toUtf8());
    spec.timeout = std::chrono::milliseconds(m_form->timeout->value());
    spec.retries = m_form->retries->value();
    spec.answersFromAnywhere = m_form->anyAddress->isChecked();
    spec.worker = std::max(0, m_form->worker->currentData().toInt());
    PollPlan &plan = spec.plan;
    plan.objects = PollPlan::splitObjects(m_form->objects->toPlainText());
    plan.operation = static_cast<PollOperation>(m_form->operation->currentData().toInt());
    plan.nonRepeaters = m_form->nonRepeaters->value();
    plan.walkByGetNext = m_form->walkBy->currentData().toBool();
    plan.maxRepetitions = m_form->maxRepetitions->value();
    plan.maxValues = m_form->maxValues->value();
    plan.enabled = m_form->periodic->isChecked();
    plan.interval = std::chrono::milliseconds(std::lround(m_form->interval->value() * 1000.0));
    return spec;
}

bool NewSessionDialog::wantsNewThread() const
{
    return m_form->worker->currentData().toInt() == newThread;
}

void NewSessionDialog::prepareProblems()
{
    const auto &form = *m_form;
    addMark(SpecField::Name, form.name);
    addMark(SpecField::Host, form.host);
    addMark(SpecField::Port, form.port);
    addMark(SpecField::Community, form.community);
    addMark(SpecField::Timeout, form.timeout);
    addMark(SpecField::Retries, form.retries);
    addMark(SpecField::Worker, form.worker);
    addMark(SpecField::Objects, form.objects);
    addMark(SpecField::Operation, form.operation);
    addMark(SpecField::NonRepeaters, form.nonRepeaters);
    addMark(SpecField::MaxRepetitions, form.maxRepetitions);
    addMark(SpecField::MaxValues, form.maxValues);
    addMark(SpecField::Interval, form.interval);
    // Room for the sentence is kept, so that nothing jumps when there is one.
    form.problem->setMinimumHeight(sentenceLines * form.problem->fontMetrics().lineSpacing());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(Tone::Bad, palette()));
    form.problem->setPalette(colours);
}

void NewSessionDialog::addMark(SpecField field, QWidget *editor)
{
    auto *icon = new PlainLabel(this);
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(
        icons::named(QStringLiteral("error"), Tone::Bad).pixmap(QSize(extent, extent), devicePixelRatioF()));
    QSizePolicy keepsRoom = icon->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    icon->setSizePolicy(keepsRoom);
    icon->hide();
    if (editor == m_form->community) {
        m_form->communityRow->addWidget(icon);
    } else {
        QFormLayout *form = m_form->planForm->indexOf(editor) >= 0 ? m_form->planForm : m_form->agentForm;
        int row = 0;
        QFormLayout::ItemRole role = QFormLayout::FieldRole;
        form->getWidgetPosition(editor, &row, &role);
        form->removeWidget(editor);
        auto *pair = new QHBoxLayout;
        pair->setSpacing(m_form->communityRow->spacing());
        pair->addWidget(editor, 1);
        pair->addWidget(icon);
        form->setLayout(row, role, pair);
    }
    editor->installEventFilter(this);
    m_marks.insert(field, {editor, icon});
}

void NewSessionDialog::connectEditors()
{
    const auto &form = *m_form;
    const auto on = [this](SpecField field) { return [this, field] { edited(field); }; };
    connect(form.name, &QLineEdit::textEdited, this, on(SpecField::Name));
    connect(form.host, &QLineEdit::textEdited, this, on(SpecField::Host));
    connect(form.port, &QSpinBox::valueChanged, this, on(SpecField::Port));
    connect(form.version, &QComboBox::currentIndexChanged, this, on(SpecField::Operation));
    connect(form.community, &QLineEdit::textEdited, this, on(SpecField::Community));
    connect(form.timeout, &QSpinBox::valueChanged, this, on(SpecField::Timeout));
    connect(form.retries, &QSpinBox::valueChanged, this, on(SpecField::Retries));
    connect(form.objects, &QPlainTextEdit::textChanged, this, on(SpecField::Objects));
    connect(form.operation, &QComboBox::currentIndexChanged, this, on(SpecField::Operation));
    connect(form.nonRepeaters, &QSpinBox::valueChanged, this, on(SpecField::NonRepeaters));
    connect(form.maxRepetitions, &QSpinBox::valueChanged, this, on(SpecField::MaxRepetitions));
    connect(form.maxValues, &QSpinBox::valueChanged, this, on(SpecField::MaxValues));
    connect(form.interval, &QDoubleSpinBox::valueChanged, this, on(SpecField::Interval));
    connect(form.operation, &QComboBox::currentIndexChanged, this, &NewSessionDialog::followOperation);
    connect(form.version, &QComboBox::currentIndexChanged, this, &NewSessionDialog::followOperation);
    connect(form.walkBy, &QComboBox::currentIndexChanged, this, &NewSessionDialog::followOperation);
    connect(form.periodic, &QCheckBox::toggled, this, &NewSessionDialog::followOperation);
    connect(form.showCommunity, &QToolButton::toggled, this, [this](bool shown) {
        m_form->community->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_form->showCommunity->setIcon(
            icons::named(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    });
    connect(form.test, &QPushButton::clicked, this, &NewSessionDialog::startOrStopTest);
    connect(form.buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(form.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(form.diagnosis, &DiagnosisView::remedyWanted, this, &NewSessionDialog::applyRemedy);
    connect(&m_service, &SessionService::diagnosisChanged, this, &NewSessionDialog::showTest);
}

void NewSessionDialog::followOperation()
{
    const SessionSpec wanted = spec();
    const bool bulk = wanted.plan.operation == PollOperation::GetBulk;
    const bool walk = wanted.plan.operation == PollOperation::Walk;
    m_form->planForm->setRowVisible(m_form->nonRepeatersLabel, bulk);
    m_form->planForm->setRowVisible(m_form->walkByLabel, walk);
    m_form->planForm->setRowVisible(m_form->maxRepetitionsLabel, bulk || walk);
    m_form->planForm->setRowVisible(m_form->maxValuesLabel, walk);
    // Version 1 has GETNEXT only: there is nothing to choose and nothing to repeat.
    m_form->walkBy->setEnabled(wanted.version != SnmpVersion::V1);
    m_form->maxRepetitions->setEnabled(usesRepetitions(wanted.plan, wanted.version));
    m_form->interval->setEnabled(m_form->periodic->isChecked());
    // A row that comes back shows all that is in it, its mark included.
    review();
}

void NewSessionDialog::edited(SpecField field)
{
    // What was chosen from a list is not half typed.
    if (field == SpecField::Operation)
        m_left.insert(field);
    if (m_form->diagnosis->isVisible() && m_test == 0)
        m_form->diagnosis->markOutdated();
    review();
}

bool NewSessionDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusOut && event->type() != QEvent::FocusIn)
        return QDialog::eventFilter(watched, event);
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    const bool staysHere = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        if (mark->editor == watched && event->type() == QEvent::FocusOut && !staysHere)
            m_left.insert(mark.key());
    }
    // Afterwards, when the focus is where it goes.
    QMetaObject::invokeMethod(this, &NewSessionDialog::review, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void NewSessionDialog::review()
{
    const QList<SpecProblem> problems = validate(spec());
    QHash<SpecField, QString> sentences;
    for (const SpecProblem &problem : problems) {
        if (!sentences.contains(problem.field))
            sentences.insert(problem.field, StatusText::specProblem(problem));
    }
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        showMark(mark.key(), m_left.contains(mark.key()) ? sentences.value(mark.key()) : QString());
    showSentence(problems);
}

void NewSessionDialog::showMark(SpecField field, const QString &sentence)
{
    const Mark mark = m_marks.value(field);
    // A row that the operation has no use for stays hidden as a whole.
    mark.icon->setVisible(!sentence.isEmpty() && !mark.editor->isHidden());
    mark.icon->setToolTip(plainToolTip(sentence));
    mark.icon->setAccessibleName(sentence);
    mark.editor->setAccessibleDescription(sentence.isEmpty() ? mark.editor->toolTip() : sentence);
}

SpecField NewSessionDialog::fieldWithFocus() const
{
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        if (mark->editor->hasFocus())
            return mark.key();
    }
    return SpecField::Name;
}

void NewSessionDialog::showSentence(const QList<SpecProblem> &problems)
{
    // One at a time: that of the field where the person is, or the first one.
    const SpecField here = fieldWithFocus();
    const SpecProblem *shown = nullptr;
    for (const SpecProblem &problem : problems) {
        if (m_left.contains(problem.field) && (!shown || (problem.field == here && shown->field != here)))
            shown = &problem;
    }
    m_form->problem->setText(shown ? StatusText::specProblem(*shown) : QString());
}

bool NewSessionDialog::isSound()
{
    const QList<SpecProblem> problems = validate(spec());
    for (const SpecProblem &problem : problems)
        m_left.insert(problem.field);
    if (!problems.isEmpty())
        m_marks.value(problems.front().field).editor->setFocus(Qt::OtherFocusReason);
    review();
    return problems.isEmpty();
}

void NewSessionDialog::accept()
{
    if (isSound())
        QDialog::accept();
}

void NewSessionDialog::startOrStopTest()
{
    if (m_test != 0) {
        m_service.cancelTest(m_test);
        return;
    }
    if (!isSound())
        return;
    m_test = m_service.test(spec());
    m_form->test->setText(tr("Stop t&est"));
    m_form->diagnosis->showDiagnosis({});
    m_form->diagnosis->show();
    if (height() < sizeHint().height())
        resize(width(), sizeHint().height());
}

void NewSessionDialog::showTest(const Diagnosis &diagnosis)
{
    if (diagnosis.id != m_test)
        return;
    m_form->diagnosis->showDiagnosis(diagnosis);
    if (!diagnosis.finished)
        return;
    m_test = 0;
    m_form->test->setText(tr("T&est"));
}

void NewSessionDialog::applyRemedy(const DiagnosisStep &step)
{
    if (step.finding == Finding::AnswerFromElsewhere)
        m_form->anyAddress->setChecked(true);
    QStringList objects = PollPlan::splitObjects(m_form->objects->toPlainText());
    for (QString &object : objects) {
        if (const QString instance = object + QStringLiteral(".0"); step.proposals.contains(instance))
            object = instance;
    }
    if (!step.proposals.isEmpty())
        m_form->objects->setPlainText(objects.join(QLatin1Char('\n')));
    startOrStopTest();
}

void NewSessionDialog::done(int result)
{
    if (m_test != 0)
        m_service.cancelTest(std::exchange(m_test, 0));
    QDialog::done(result);
}
