// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sweep_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include "core/model/number_text.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/plot/animation.h"
#include "ui/scene/scene_store.h"

namespace rope {

namespace {

QSpinBox* countBox(int least, int most, int value, const QString& suffix, const char* name)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setSuffix(suffix);
    box->setObjectName(QLatin1String(name));
    return box;
}

} // namespace

SweepForm::SweepForm(const SceneStore& store, QWidget* parent)
    : QGroupBox(tr("A&nimation: a setting moves"), parent), m_store(store)
{
    setCheckable(true);
    setChecked(false);
    auto* form = new QFormLayout(this);
    m_field = new QComboBox(this);
    m_field->setObjectName(QStringLiteral("sweepField"));
    for (const SweepField& field : sweepFields(store.scene()))
        m_field->addItem(translated(field.label), QString::fromStdString(field.id));
    m_from = new QLineEdit(this);
    m_to = new QLineEdit(this);
    m_from->setObjectName(QStringLiteral("sweepFrom"));
    m_to->setObjectName(QStringLiteral("sweepTo"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_frames = countBox(2, limits::maxFrames, 60, tr(" frames"), "frames");
    m_rate = countBox(1, 60, 30, tr(" a second"), "framesPerSecond");
    m_rate->setAccessibleName(tr("Frames a second"));
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_from);
    ends->addWidget(new PlainLabel(tr("to"), this));
    ends->addWidget(m_to);
    auto* time = new QHBoxLayout;
    time->addWidget(m_frames);
    time->addWidget(m_rate);
    form->addRow(tr("Settin&g"), m_field);
    form->addRow(tr("From"), ends);
    form->addRow(tr("In"), time);
    if (!canAnimate()) {
        auto* missing = new PlainLabel(
            tr("One file a frame: APNG, GIF and WebM are made by ffmpeg, which is not installed."), this);
        missing->setWordWrap(true);
        form->addRow(missing);
    }
    connect(m_field, &QComboBox::currentIndexChanged, this, &SweepForm::showUsual);
    connect(this, &QGroupBox::toggled, this, &SweepForm::edited);
    for (QLineEdit* line : {m_from, m_to})
        connect(line, &QLineEdit::textChanged, this, &SweepForm::edited);
    for (QSpinBox* box : {m_frames, m_rate})
        connect(box, &QSpinBox::valueChanged, this, &SweepForm::edited);
    showUsual();
}

void SweepForm::showUsual()
{
    const auto field = findSweepField(m_field->currentData().toString().toStdString(), m_store.scene());
    if (!field)
        return;
    const auto [from, to] = field->usual(m_store.scene());
    m_from->setText(QString::fromStdString(shownNumber(from, 12)));
    m_to->setText(QString::fromStdString(shownNumber(to, 12)));
}

std::optional<Motion> SweepForm::motion() const
{
    if (!isChecked())
        return {};
    const std::string text =
        QStringLiteral("%1=%2:%3").arg(m_field->currentData().toString(), m_from->text(), m_to->text()).toStdString();
    Motion out{sweepFrom(text, m_frames->value(), m_store.scene()), m_rate->value()};
    checkSweep(m_store.scene(), out.sweep);
    return out;
}

} // namespace rope
