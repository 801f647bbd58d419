// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/solve_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/model/number_text.h"
#include "core/model/problem.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "ui/base/gui_thread.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/scaled_label.h"
#include "ui/widgets/stops.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

namespace {

const QString sign = QStringLiteral("sign");
const QString oneFrequency = QStringLiteral("one-frequency");
const QString length = QStringLiteral("length");
} // namespace

/// A scan under way: shared between the worker and the panel, so that either may go first.
SolvePanel::SolvePanel(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    new QVBoxLayout(this);
    createQuestion();
    createAnswer();
    static_cast<QVBoxLayout*>(layout())->addStretch(1);
    connect(&store, &SceneStore::changed, this, &SolvePanel::questionChanged);
    fillCriteria();
}

void SolvePanel::createQuestion()
{
    auto* form = new QFormLayout;
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("quantity"));
    for (const SolveKind& kind : solveKinds())
        m_quantity->addItem(translated(kind.title), QString::fromStdString(kind.quantity));
    m_criterion = new QComboBox(this);
    m_criterion->setObjectName(QStringLiteral("criterion"));
    m_given = new NumberBox({1e-12, 1e15, false, 0, {}}, this);
    m_given->setObjectName(QStringLiteral("given"));
    m_givenLabel = new PlainLabel(this);
    m_pair = new QSpinBox(this);
    m_pair->setObjectName(QStringLiteral("pair"));
    m_pair->setRange(2, limits::maxHeadDim / 2);
    yieldUndo(m_pair);
    setTip(m_quantity, tr("What to find."));
    setTip(m_criterion,
           tr("What the answer shall make true; each criterion rests on an assumption, said below the answer."));
    setTip(m_given, tr("The number the question starts from."));
    setTip(m_pair, tr("The pair that has this θ, counted from 1. Pair 1 has θ = 1 at every base."));
    m_given->setAccessibleName(tr("Given number"));
    m_pairLabel = new PlainLabel(tr("Pair k"), this);
    form->addRow(tr("Find"), m_quantity);
    form->addRow(tr("Criterion"), m_criterion);
    form->addRow(m_givenLabel, m_given);
    form->addRow(m_pairLabel, m_pair);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    connect(m_quantity, &QComboBox::activated, this, &SolvePanel::fillCriteria);
    connect(m_criterion, &QComboBox::activated, this, &SolvePanel::questionChanged);
    connect(m_given, &NumberBox::edited, this, [this](double value) {
        m_givenOf[givenKey()] = value;
        questionChanged();
    });
    connect(m_given, &NumberBox::refused, this, [this](const QString&, const QString& why) {
        Q_EMIT message(why.isEmpty() ? tr("A number greater than 0 is expected")
                                     : tr("A number greater than 0 is expected (%1)").arg(why));
    });
    connect(m_pair, &QSpinBox::valueChanged, this, &SolvePanel::questionChanged);
}

void SolvePanel::createAnswer()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_start = new QPushButton(this);
    m_start->setObjectName(QStringLiteral("start"));
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->hide();
    m_value = new ScaledLabel(1.5, QFont::DemiBold, this);
    m_value->setObjectName(QStringLiteral("answer"));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details = new MarkupLabel(this);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_apply = new QPushButton(tr("Put it into the scene"), this);
    m_apply->setObjectName(QStringLiteral("apply"));
    setTip(m_apply, tr("Sets the scene to the answer; Ctrl+Z takes it back."));
    setTip(m_start, tr("Searches the bases that keep the similarity of equal vectors at or above 0."));
    m_start->setText(tr("Scan"));
    for (QLabel* text : std::initializer_list<QLabel*>{m_value, m_details})
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    for (QWidget* w :
         {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_value),
          static_cast<QWidget*>(m_details), static_cast<QWidget*>(m_apply)})
        column->addWidget(w);
    connect(m_start, &QPushButton::clicked, this, [this] { m_scanning ? stopScan() : startScan(); });
    connect(&m_work, &LatestWork::failed, this, &SolvePanel::showFailed);
    connect(m_apply, &QPushButton::clicked, this, &SolvePanel::apply);
}

void SolvePanel::fillCriteria()
{
    const QString quantity = m_quantity->currentData().toString();
    m_criterion->clear();
    const auto kind = std::ranges::find(solveKinds(), quantity.toStdString(), &SolveKind::quantity);
    for (const std::string& criterion : kind->criteria)
        m_criterion->addItem(translated(criterionTitle(criterion)), QString::fromStdString(criterion));
    questionChanged();
}

bool SolvePanel::isSlow() const
{
    return m_criterion->currentData().toString() == sign;
}

SolveRequest SolvePanel::request() const
{
    SolveRequest r;
    r.quantity = m_quantity->currentData().toString().toStdString();
    r.criterion = m_criterion->currentData().toString().toStdString();
    r.spec = m_store.scene().active;
    r.context = m_store.scene().context;
    if (!givenKey().isEmpty())
        r.given = m_given->value();
    r.pair = m_pair->value();
    return r;
}

QString SolvePanel::givenKey() const
{
    if (m_criterion->currentData().toString() == oneFrequency)
        return oneFrequency;
    return m_quantity->currentData().toString() == length ? length : QString();
}

/// The fields that the question needs, with what was typed there before or a value that makes sense.
void SolvePanel::showFields()
{
    const QString key = givenKey();
    const Scene& scene = m_store.scene();
    for (QWidget* field : {static_cast<QWidget*>(m_given), static_cast<QWidget*>(m_givenLabel)})
        field->setVisible(!key.isEmpty());
    for (QWidget* field : {static_cast<QWidget*>(m_pair), static_cast<QWidget*>(m_pairLabel)})
        field->setVisible(key == oneFrequency);
    m_givenLabel->setText(key == length ? tr("Base asked about") : tr("θ in rad/token"));
    m_start->setVisible(isSlow());
    if (key.isEmpty())
        return;
    m_given->setRange({1e-12, 1e15, false, 0, key == length ? stops::decades(2, 1e9) : stops::decades(1e-6, 1)});
    if (const auto typed = m_givenOf.find(key); typed != m_givenOf.end()) {
        m_given->setValue(typed->second);
        return;
    }
    const std::vector<double> theta = geometricTheta(scene.active.rotaryDim, scene.active.base * scene.active.lambda);
    const auto index = static_cast<std::size_t>(m_pair->value() - 1);
    m_given->setValue(key == length ? scene.active.base : index < theta.size() ? theta[index] : 0.01);
}

void SolvePanel::questionChanged()
{
    showFields();
    const SolveRequest asked = request();
    // A click on a pair or another position is no reason to throw away an answer or a scan.
    if (m_asked && *m_asked == asked)
        return;
    stopScan();
    m_asked = asked;
    if (isSlow())
        clearAnswer(tr("A scan over bases; it takes a few seconds for long lengths."));
    else
        solveNow();
}

void SolvePanel::solveNow()
{
    try {
        if (const auto solution = solve(request()))
            showSolution(*solution);
    } catch (const InputError& e) {
        clearAnswer(problemText(e.problems()));
    }
}

void SolvePanel::startScan()
{
    showScanning(true);
    m_work.request([this, self = QPointer<SolvePanel>(this),
                    request = request()](const std::stop_token& stop) -> LatestWork::Done {
        const auto progress = [self, stop](double share) {
            onGuiThread(self, [self, stop, share] {
                if (!stop.stop_requested())
                    self->m_progress->setValue(static_cast<int>(1000 * share));
            });
        };
        try {
            return [this, solution = solve(request, progress, stop)] {
                showScanning(false);
                if (solution)
                    showSolution(*solution);
            };
        } catch (const InputError& e) {
            return [this, why = problemText(e.problems())] { showFailed(why); };
        }
    });
}

void SolvePanel::stopScan()
{
    m_work.cancel();
    showScanning(false);
}

void SolvePanel::showScanning(bool scanning)
{
    m_scanning = scanning;
    m_start->setText(scanning ? tr("Cancel") : tr("Scan"));
    m_progress->setValue(0);
    m_progress->setVisible(scanning);
}

void SolvePanel::showFailed(const QString& why)
{
    showScanning(false);
    clearAnswer(why);
}

} // namespace rope
