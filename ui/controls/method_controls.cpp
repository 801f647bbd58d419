// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/method_controls.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "core/writers/writers.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/stops.h"
#include "ui/widgets/value_row.h"

namespace rope {

namespace {

QString rowName(const Tunable& t)
{
    return QStringLiteral("tunable.") + QString::fromStdString(t.id);
}

NumberRange rangeOf(const Tunable& t)
{
    const bool whole = t.kind == TunableKind::Integer;
    const double lo = t.shownMin();
    const double hi = t.shownMax();
    std::vector<double> steps = !t.logarithmic || lo <= 0 ? stops::even(lo, hi, 100)
                                : hi / lo <= 4096         ? stops::octaves(lo, hi, 8)
                                                          : stops::decades(lo, hi);
    if (whole)
        std::erase_if(steps, [](double v) { return v != static_cast<std::int64_t>(v); });
    return {t.min, t.max, whole, 0, std::move(steps)};
}

} // namespace

MethodControls::MethodControls(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_box = new QComboBox(this);
    m_box->setObjectName(QStringLiteral("method"));
    m_box->setAccessibleName(tr("Scaling method"));
    MethodGroup group = methods().front().group;
    for (const Method& method : methods()) {
        if (method.group != group)
            m_box->insertSeparator(m_box->count());
        group = method.group;
        m_box->addItem(translated(method.title), QString::fromStdString(method.id));
        setItemTip(m_box, m_box->count() - 1, translated(method.summary));
    }
    m_summary = new PlainLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setEnabled(false);
    m_fields = new QWidget(this);
    layout->addWidget(m_box);
    layout->addWidget(m_summary);
    layout->addWidget(m_fields);
    connect(m_box, &QComboBox::activated, this, [this] {
        Scene next = m_store.scene();
        setMethod(next, m_box->currentData().toString().toStdString());
        if (!(next.active == m_store.scene().active))
            markEdited(next);
        m_store.edit(next, tr("scaling method"));
        m_store.endGesture();
    });
}

void MethodControls::setOrigin(std::function<Origin()> origin)
{
    m_origin = std::move(origin);
}

bool MethodControls::usesCurrentLength(const Scene& scene) const
{
    const auto looks = [](const RopeSpec& spec) {
        const Method* method = findMethod(spec.method);
        return method && method->usesCurrentLength;
    };
    return looks(scene.active) ||
           std::ranges::any_of(scene.pins, [&](const PinnedSpec& pin) { return looks(pin.spec); });
}

void MethodControls::showScene(const Scene& scene)
{
    const Method* method = findMethod(scene.active.method);
    if (!method)
        return;
    if (m_shownMethod != method->id)
        rebuild(*method);
    auto* items = qobject_cast<QStandardItemModel*>(m_box->model());
    for (int i = 0; i < m_box->count(); ++i) {
        const Method* found = findMethod(m_box->itemData(i).toString().toStdString());
        if (!found) // a line between two groups
            continue;
        const Method& offered = *found;
        RopeSpec spec = scene.active;
        if (offered.id != spec.method)
            spec.tunables.clear();
        spec.method = offered.id;
        const std::vector<Problem> problems = problemsOf(spec, scene.context);
        items->item(i)->setEnabled(problems.empty());
        const QString why = problems.empty() ? QString() : QString::fromStdString(InputError(problems).what());
        setTip(items->item(i), translated(offered.summary) + (why.isEmpty() ? why : QLatin1Char('\n') + why));
    }
    m_box->setCurrentIndex(m_box->findData(QString::fromStdString(method->id)));
    showTunables(scene, *method);
}

void MethodControls::rebuild(const Method& method)
{
    m_shownMethod = method.id;
    m_summary->setText(translated(method.summary));
    setTip(m_summary, QString::fromStdString(method.source));
    layout()->removeWidget(m_fields);
    // A field may be the sender of the edit that brought us here.
    m_fields->deleteLater();
    m_fields->hide();
    m_fields = new QWidget(this);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const Tunable& t : method.tunables) {
        switch (t.kind) {
        case TunableKind::Switch: column->addWidget(makeSwitch(t)); break;
        case TunableKind::List: column->addWidget(makeList(t)); break;
        default: column->addWidget(makeNumber(t));
        }
    }
    layout()->addWidget(m_fields);
}

QWidget* MethodControls::makeNumber(const Tunable& t)
{
    auto* row = new ValueRow({rowName(t), translated(t.label), {}, QString::fromStdString(t.unit), translated(t.help)},
                             rangeOf(t), m_fields);
    if (t.fallback)
        row->setDefault(*t.fallback);
    else
        row->setDefaultText(tr("automatic: %1").arg(translated(t.automatic)));
    const std::string id = t.id;
    connect(row, &ValueRow::edited, this, [this, id](double value) { set(id, value); });
    connect(row, &ValueRow::resetRequested, this, [this, id] { set(id, std::nullopt); });
    connect(row, &ValueRow::settled, &m_store, &SceneStore::endGesture);
    connect(row, &ValueRow::refused, this, &MethodControls::message);
    return row;
}

QWidget* MethodControls::makeSwitch(const Tunable& t)
{
    auto* box = new QCheckBox(translated(t.label), m_fields);
    box->setObjectName(rowName(t));
    setTip(box, translated(t.help));
    connect(box, &QCheckBox::clicked, this, [this, id = t.id](bool on) { set(id, on ? 1.0 : 0.0); });
    return box;
}

QWidget* MethodControls::makeList(const Tunable& t)
{
    auto* line = new QLineEdit(m_fields);
    line->setObjectName(rowName(t));
    line->setPlaceholderText(translated(t.label));
    line->setAccessibleName(translated(t.label));
    setTip(line, QStringLiteral("%1: %2").arg(translated(t.label), translated(t.help)));
    connect(line, &QLineEdit::editingFinished, this, [this, line, id = t.id] {
        if (line->text().trimmed().isEmpty())
            set(id, std::nullopt);
        else if (const auto list = parseNumbers(line->text()))
            set(id, *list);
        else
            Q_EMIT message(tr("%1: numbers separated by commas are expected").arg(line->accessibleName()));
        showScene(m_store.scene());
    });
    return line;
}

void MethodControls::set(const std::string& id, std::optional<TunableValue> value)
{
    if (m_store.isAnnouncing()) { // as in ControlPanel::edit
        QMetaObject::invokeMethod(
            this, [this] { showScene(m_store.scene()); }, Qt::QueuedConnection);
        return;
    }
    Scene next = m_store.scene();
    if (value)
        next.active.tunables[id] = *value;
    else
        next.active.tunables.erase(id);
    if (value && id == "factor" && m_origin)
        followFactor(next, m_origin());
    if (!(next.active == m_store.scene().active))
        markEdited(next);
    m_store.edit(next, QString::fromStdString(id));
}

void MethodControls::showTunables(const Scene& scene, const Method& method)
{
    for (const Tunable& t : method.tunables) {
        const auto given = scene.active.tunables.find(t.id);
        const bool isGiven = given != scene.active.tunables.end();
        QWidget* field = m_fields->findChild<QWidget*>(rowName(t), Qt::FindDirectChildrenOnly);
        if (auto* line = qobject_cast<QLineEdit*>(field)) {
            line->setText(isGiven ? shownNumbers(std::get<std::vector<double>>(given->second)) : QString());
            line->setCursorPosition(0);
            continue;
        }
        const double value = tunableInUse(scene.active, scene.context, t.id).value_or(t.min);
        if (auto* box = qobject_cast<QCheckBox*>(field))
            box->setChecked(value != 0);
        if (auto* row = qobject_cast<ValueRow*>(field)) {
            row->setValue(value);
            row->setAutomatic(!isGiven && !t.fallback);
        }
    }
}

} // namespace rope
