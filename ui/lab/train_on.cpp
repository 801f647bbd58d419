// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/train_on.h"

#include <algorithm>

#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/lab/run_names.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/lab/lab_session.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

constexpr int moreSteps = 100;

} // namespace

TrainOn::TrainOn(SceneStore& store, LabSession& session, QWidget* parent)
    : QWidget(parent), m_store(store), m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* title = new PlainLabel(tr("Train on at L′ with"), this);
    m_with = new QComboBox(this);
    m_with->setObjectName(QStringLiteral("labTrainOnWith"));
    m_with->setAccessibleName(title->text());
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_with->setMinimumContentsLength(12);
    setTip(m_with, tr("The present RoPE, or one that is pinned"));
    title->setBuddy(m_with);
    m_start = new QPushButton(this);
    m_start->setObjectName(QStringLiteral("labTrainOn"));
    setTip(m_start, tr("A new run with the weights of this one, trained a little at L′ with the θ and the method that "
                       "are chosen here."));
    column->addWidget(title);
    column->addWidget(m_with);
    column->addWidget(m_start);
    connect(m_with, &QComboBox::currentIndexChanged, this, &TrainOn::showState);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT asked(chosen(), moreSteps); });
    showState();
}

const RopeSpec& TrainOn::chosen() const
{
    const Scene& scene = m_store.scene();
    const auto pin = static_cast<std::size_t>(std::max(m_with->currentIndex(), 0));
    return pin == 0 || pin > scene.pins.size() ? scene.active : scene.pins[pin - 1].spec;
}

/// Interpolation is what a little training is known to repair: where it is pinned it is chosen, until somebody chooses.
void TrainOn::fill()
{
    const Scene& scene = m_store.scene();
    QStringList names{tr("as now: %1").arg(translated(lab::ropeName(scene.active)))};
    int usual = 0;
    for (const PinnedSpec& pin : scene.pins) {
        if (pin.spec.method == "linear" && usual == 0)
            usual = int(names.size());
        names << (pin.name.empty() ? translated(lab::ropeName(pin.spec)) : phrase(pin.name));
    }
    QStringList before;
    for (int i = 1; i < m_with->count(); ++i)
        before << m_with->itemText(i);
    if (m_with->count() > 0 && before == names.mid(1)) {
        m_with->setItemText(0, names.front());
        return;
    }
    m_with->clear();
    m_with->addItems(names);
    m_with->setCurrentIndex(usual);
}

void TrainOn::showState()
{
    const QSignalBlocker quiet(m_with);
    fill();
    const auto length = LabSession::trainOnLength(m_store.scene().context.targetLength);
    m_start->setText(tr("Train on at %1 tokens, %2 steps").arg(length).arg(moreSteps));
    const auto first = m_session.firstRun();
    m_start->setEnabled(first && first->run->step > 0 && chosen().headDim == first->run->setup.shape.headDim());
}

} // namespace rope
