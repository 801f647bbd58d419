// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/room_sliders.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include "core/figures/kit/figure_kind.h"
#include "core/model/number_text.h"
#include "core/scaling/methods.h"
#include "core/writers/writers.h"
#include "ui/base/plain_text.h"
#include "ui/prose/text_points.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/value_slider.h"

namespace rope {

namespace {

// What one drags in front of people; the rest is set before.
const QStringList offered{
    QStringLiteral("position"),     QStringLiteral("distance"),      QStringLiteral("head_dim"),
    QStringLiteral("base"),         QStringLiteral("lambda"),        QStringLiteral("theta"),
    QStringLiteral("train_length"), QStringLiteral("target_length"), QStringLiteral("rotary_dim")};

QString nameOf(const SceneValue& value)
{
    return value.text.symbol.isEmpty() ? value.text.label
                                       : QStringLiteral("%1 %2").arg(value.text.label, value.text.symbol);
}

QString shownValue(const SceneValue& value, const Scene& scene)
{
    const QString number = QString::fromStdString(shownNumber(value.get(scene), 6));
    return value.text.symbol.isEmpty() ? number : QStringLiteral("%1 = %2").arg(value.text.symbol, number);
}

} // namespace

RoomSliders::RoomSliders(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    setObjectName(QStringLiteral("roomSliders"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rows = {makeRow(0), makeRow(1)};
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("secondSlider"));
    m_more->setAutoRaise(true);
    m_rows[0].line->layout()->addWidget(m_more);
    connect(m_more, &QToolButton::clicked, this, [this] { setRowCount(m_count == 1 ? 2 : 1); });
    m_rows[0].name = QStringLiteral("base");
    m_rows[1].name = QStringLiteral("position");
    for (Row& row : m_rows)
        column->addWidget(row.line);
    connect(&store, &SceneStore::changed, this, [this] {
        if (isVisible())
            showScene();
    });
    connect(&store, &SceneStore::rejected, this, &RoomSliders::showScene);
    setRowCount(1);
}

RoomSliders::Row RoomSliders::makeRow(int index)
{
    Row row;
    row.line = new QWidget(this);
    auto* line = new QHBoxLayout(row.line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    row.what = new QComboBox(row.line);
    row.what->setObjectName(QStringLiteral("roomWhat.%1").arg(index));
    row.what->setAccessibleName(tr("What the slider changes"));
    row.what->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.slider = new ValueSlider(row.line);
    row.slider->setObjectName(QStringLiteral("roomSlider.%1").arg(index));
    row.value = new PlainLabel(row.line);
    row.value->setObjectName(QStringLiteral("roomValue.%1").arg(index));
    line->addWidget(row.what);
    line->addWidget(row.slider, 1);
    line->addWidget(row.value);
    connect(row.what, &QComboBox::activated, this, [this, index, box = row.what] {
        m_chosen = true;
        drive(index, box->currentData().toString());
    });
    connect(row.slider, &ValueSlider::movedTo, this,
            [this, index](double number) { move(m_rows[static_cast<std::size_t>(index)].name, number); });
    connect(row.slider, &QSlider::sliderReleased, &m_store, &SceneStore::endGesture);
    return row;
}

void RoomSliders::setTextSize(double points)
{
    setTextPoints(this, points);
    // Fusion's slider has one size in pixels, whatever the type.
    const int em = fontMetrics().height() / 2 * 2, groove = std::max(4, em / 8 * 2);
    const QString look =
        QStringLiteral("QSlider { min-height: %1px; }"
                       "QSlider::groove:horizontal { height: %2px; border-radius: %3px; background: palette(mid); }"
                       "QSlider::sub-page:horizontal { border-radius: %3px; background: palette(highlight); }"
                       "QSlider::handle:horizontal { width: %1px; margin: -%4px 0; border-radius: %5px; "
                       "background: palette(highlight); }"
                       "QSlider::handle:horizontal:focus { background: palette(text); }")
            .arg(em)
            .arg(groove)
            .arg(groove / 2)
            .arg((em - groove) / 2)
            .arg(em / 2);
    for (Row& row : m_rows)
        row.slider->setStyleSheet(look);
    showScene();
}

void RoomSliders::setRowCount(int count)
{
    m_count = count;
    m_rows[1].line->setVisible(count > 1);
    m_more->setText(count > 1 ? QStringLiteral("−") : QStringLiteral("+"));
    setTip(m_more, count > 1 ? tr("One slider") : tr("A second slider"));
    m_more->setAccessibleName(count > 1 ? tr("One slider") : tr("A second slider"));
    showScene();
}

void RoomSliders::drive(int row, const QString& name)
{
    m_rows[static_cast<std::size_t>(row)].name = name;
    showScene();
}

void RoomSliders::setLocked(const QStringList& controls)
{
    m_locked = controls;
    m_stale = true;
    m_chosen = false; // another step is about something else
    if (isVisible())
        showScene();
}

void RoomSliders::follow(const FigureKind& figure)
{
    if (m_chosen)
        return;
    fillChoices();
    const bool identical = m_store.scene().active.thetaMode == ThetaMode::Identical;
    const QString wanted = figure.group == FigureGroup::Rotation ? QStringLiteral("position")
                           : figure.usesDistance                 ? QStringLiteral("distance")
                           : identical                           ? QStringLiteral("theta")
                                                                 : QStringLiteral("base");
    drive(0, valueOf(wanted) ? wanted : m_values.front().text.name);
}

QString RoomSliders::driven(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].name;
}

const SceneValue* RoomSliders::valueOf(const QString& name) const
{
    const auto it =
        std::ranges::find(m_values, name, [](const SceneValue& v) -> const QString& { return v.text.name; });
    return it == m_values.end() ? nullptr : &*it;
}

/// Not what a lesson holds, nor what changes nothing with the spread there is.
bool RoomSliders::isOffered(const QString& name) const
{
    const ThetaMode mode = m_store.scene().active.thetaMode;
    const QString control = name == QLatin1String("theta")               ? QStringLiteral("theta_mode")
                            : name.startsWith(QLatin1String("tunable.")) ? QStringLiteral("method")
                                                                         : name;
    if (m_locked.contains(control))
        return false;
    if (name == QLatin1String("theta"))
        return mode == ThetaMode::Identical;
    const bool throughBase = mode == ThetaMode::Geometric || mode == ThetaMode::Linear;
    return throughBase || (name != QLatin1String("base") && name != QLatin1String("lambda"));
}

/// The choices are those of the scene's method and spread: others bring others.
void RoomSliders::fillChoices()
{
    const RopeSpec& spec = m_store.scene().active;
    if (m_method == spec.method && m_mode == spec.thetaMode && !std::exchange(m_stale, false))
        return;
    m_method = spec.method;
    m_mode = spec.thetaMode;
    std::vector<SceneValue> all;
    for (const QString& name : offered)
        for (SceneValue& value : sceneValues())
            if (value.text.name == name)
                all.push_back(std::move(value));
    const auto own = methodValues(*findMethod(m_method));
    all.insert(all.end(), own.begin(), own.end());
    m_values = all;
    std::erase_if(m_values, [this](const SceneValue& value) { return !isOffered(value.text.name); });
    setEnabled(!m_values.empty()); // where a lesson holds everything, the slider looks like it
    if (m_values.empty())
        m_values = std::move(all);
    for (Row& row : m_rows) {
        const QSignalBlocker quiet(row.what);
        row.what->clear();
        for (const SceneValue& value : m_values)
            row.what->addItem(nameOf(value), value.text.name);
    }
}

void RoomSliders::showScene()
{
    fillChoices();
    for (Row& row : m_rows)
        showRow(row);
}

void RoomSliders::showRow(Row& row)
{
    if (!valueOf(row.name)) // of a method or spread that is no longer there, or held
        row.name = valueOf(QStringLiteral("base")) ? QStringLiteral("base") : m_values.front().text.name;
    const SceneValue& value = *valueOf(row.name);
    if (row.what->currentData().toString() != row.name || row.slider->accessibleName() != value.text.label) {
        row.what->setCurrentIndex(row.what->findData(row.name));
        row.slider->setNumbers(
            value.text.name == QLatin1String("rotary_dim") ? rotaryRange(m_store.scene().active.headDim) : value.range);
        row.slider->setAccessibleName(value.text.label);
        row.slider->setUnit(value.text.unit);
        setTip(row.what, value.text.tooltip);
        row.value->setMinimumWidth(0);
    }
    if (value.reach)
        row.slider->setReach(value.reach(m_store.scene()));
    row.slider->showNumber(value.get(m_store.scene()));
    row.value->setText(shownValue(value, m_store.scene()));
    // A number that grows must not move what is being dragged.
    row.value->setMinimumWidth(std::max(row.value->minimumWidth(), row.value->sizeHint().width()));
}

void RoomSliders::move(const QString& name, double number)
{
    const SceneValue* value = valueOf(name);
    if (!value || m_store.isAnnouncing())
        return;
    const Scene before = m_store.scene();
    Scene next = before;
    changeByHand(next, [&](Scene& s) {
        value->set(s, number);
        if (name == QLatin1String("tunable.factor") && m_origin)
            followFactor(s, m_origin());
    });
    m_store.edit(next, value->text.label);
    if (m_store.scene() == before) // refused: the slider must not stand elsewhere
        showScene();
}

} // namespace rope
