// SPDX-License-Identifier: GPL-3.0-or-later
// How a run is trained: the numbers of its setup, its seeds, its pace.
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QToolButton>

#include "ui/base/plain_text.h"
#include "ui/lab/lab_panel.h"
#include "ui/lab/lab_session.h"
#include "ui/widgets/folding.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

void LabPanel::createPace()
{
    m_pace = new QComboBox(this);
    m_pace->setObjectName(QStringLiteral("labPace"));
    m_pace->setAccessibleName(tr("Speed"));
    m_pace->addItem(tr("As fast as it goes"), 0);
    for (const int steps : {100, 30, 10, 2})
        m_pace->addItem(tr("%1 steps a second").arg(steps), steps);
    m_pace->setCurrentIndex(std::max(0, m_pace->findData(m_preferences.values().labPace)));
    m_session.trainer().setPace(m_pace->currentData().toInt());
    connect(m_pace, &QComboBox::currentIndexChanged, this, [this] {
        const int pace = m_pace->currentData().toInt();
        m_session.trainer().setPace(pace);
        m_preferences.change([pace](PreferenceValues& v) { v.labPace = pace; });
    });
}

void LabPanel::createSeeds()
{
    m_seeds = new QComboBox(this);
    m_seeds->setObjectName(QStringLiteral("labSeeds"));
    m_seeds->setAccessibleName(tr("Seeds"));
    m_seeds->addItem(tr("1 (may be luck)"), 1);
    for (const int seeds : {3, 5})
        m_seeds->addItem(tr("%1, as one strip").arg(seeds), seeds);
    setTip(m_seeds, tr("Several runs of one recipe differ by their random start alone. They are trained one after the "
                       "other and drawn as one strip."));
}

QCheckBox* LabPanel::createPause()
{
    auto* unseen = new QCheckBox(tr("Pause unseen"), this);
    setTip(unseen, tr("Training rests while no figure of the Lab is shown."));
    unseen->setObjectName(QStringLiteral("labPausesUnseen"));
    const auto show = [this, unseen] {
        unseen->setChecked(m_preferences.values().labPausesUnseen);
        m_session.setPausesUnseen(unseen->isChecked());
    };
    connect(unseen, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.change([on](PreferenceValues& v) { v.labPausesUnseen = on; }); });
    connect(&m_preferences, &Preferences::changed, unseen, show);
    show();
    return unseen;
}

QSpinBox* LabPanel::addNumber(const char* name, const QString& label, int from, int to, int value, int step)
{
    auto* box = new QSpinBox(m_more);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    box->setRange(from, to);
    box->setSingleStep(step);
    yieldUndo(box);
    box->setValue(value);
    static_cast<QFormLayout*>(m_more->layout())->addRow(label, box);
    return box;
}

void LabPanel::createMore(QVBoxLayout* column)
{
    const lab::LabSetup usual;
    auto* toggle = new QToolButton(this);
    toggle->setObjectName(QStringLiteral("labMore"));
    toggle->setText(tr("More: first seed and sizes"));
    toggle->setAutoRaise(true);
    m_more = new QWidget(this);
    auto* form = new QFormLayout(m_more);
    form->setContentsMargins(0, 0, 0, 0);
    m_seed = addNumber("labSeed", tr("First seed"), 0, 1000000, static_cast<int>(usual.seed));
    m_steps = addNumber("labSteps", tr("Steps"), 1, lab::limits::maxSteps, usual.steps, 100);
    m_length = addNumber("labLength", tr("Length, tokens"), 16, 512, usual.length, 16);
    m_width = addNumber("labWidth", tr("Width"), 32, 128, usual.shape.width, 16);
    m_layers = addNumber("labLayers", tr("Layers"), 1, 4, usual.shape.layers);
    m_heads = addNumber("labHeads", tr("Heads"), 1, 16, usual.shape.heads);
    m_mlp = new QCheckBox(tr("with MLP"), m_more);
    m_mlp->setObjectName(QStringLiteral("labMlp"));
    form->addRow(QString(), m_mlp);
    foldUnder(toggle, m_more);
    column->addWidget(toggle);
    column->addWidget(m_more);
}

} // namespace rope
