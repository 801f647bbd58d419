// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/method_controls.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "core/rope/frequencies.h"
#include "core/scaling/methods.h"
#include "core/scene/scene_edits.h"
#include "core/writers/writers.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/controls/list_field.h"
#include "ui/controls/scene_value.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/tab_order.h"

namespace rope {

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
        changeByHand(next, [this](Scene& s) { startMethod(s, m_box->currentData().toString().toStdString()); });
        m_store.edit(next, tr("Scaling method"));
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
        const QString why = problems.empty() ? QString() : whyFailed(InputError(problems));
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
    const std::vector<SceneValue> values = methodValues(method);
    auto value = values.begin();
    for (const Tunable& t : method.tunables) {
        switch (t.kind) {
        case TunableKind::Switch: column->addWidget(makeSwitch(t)); break;
        case TunableKind::List: column->addWidget(makeList(t)); break;
        default: column->addWidget(makeNumber(t, *value++));
        }
    }
    layout()->addWidget(m_fields);
    tabThrough(m_box, m_fields);
}

QWidget* MethodControls::makeNumber(const Tunable& t, const SceneValue& value)
{
    auto* row = new ValueRow(value.text, value.range, m_fields);
    connect(row, &ValueRow::edited, this, [this, value, &t](double number) {
        edit(
            [&](Scene& s) {
                value.set(s, number);
                if (t.id == "factor" && m_origin)
                    followFactor(s, m_origin());
            },
            value.text.label);
    });
    connect(row, &ValueRow::resetRequested, this, [this, value] {
        edit([&](Scene& s) { value.resetTo(s, m_start()); }, value.text.label);
        m_store.endGesture();
    });
    connect(row, &ValueRow::settled, &m_store, &SceneStore::endGesture);
    connect(row, &ValueRow::refused, this, &MethodControls::message);
    return row;
}

QWidget* MethodControls::makeSwitch(const Tunable& t)
{
    auto* box = new QCheckBox(translated(t.label), m_fields);
    box->setObjectName(rowName(t));
    setTip(box, translated(t.help));
    connect(box, &QCheckBox::clicked, this, [this, &t](bool on) { set(t, on ? 1.0 : 0.0); });
    return box;
}

QWidget* MethodControls::makeList(const Tunable& t)
{
    auto* field = new ListField(rowName(t), translated(t.label), translated(t.help), m_fields);
    field->setObjectName(rowName(t) + QStringLiteral(".list"));
    connect(field, &ListField::message, this, &MethodControls::message);
    connect(field, &ListField::given, this, [this, &t](const std::vector<double>& list) {
        set(t, list.empty() ? std::nullopt : std::optional<TunableValue>(list));
        showScene(m_store.scene());
    });
    return field;
}

void MethodControls::set(const Tunable& tunable, std::optional<TunableValue> value)
{
    edit(
        [&](Scene& s) {
            if (value)
                s.active.tunables[tunable.id] = *value;
            else
                s.active.tunables.erase(tunable.id);
        },
        translated(tunable.label));
}

void MethodControls::edit(const std::function<void(Scene&)>& change, const QString& what)
{
    if (m_store.isAnnouncing()) { // as in ControlPanel::edit
        QMetaObject::invokeMethod(
            this, [this] { showScene(m_store.scene()); }, Qt::QueuedConnection);
        return;
    }
    Scene next = m_store.scene();
    changeByHand(next, change);
    m_store.edit(next, what);
}

/// What resetting would make of it; nothing where that is an automatic value.
std::optional<double> MethodControls::defaultOf(const Tunable& t, const Scene& scene) const
{
    const Scene origin = m_start();
    const auto own = origin.active.tunables.find(t.id);
    const bool same = origin.active.method == scene.active.method && own != origin.active.tunables.end();
    return same ? std::optional(std::get<double>(own->second)) : t.fallback;
}

void MethodControls::showTunables(const Scene& scene, const Method& method)
{
    for (const Tunable& t : method.tunables) {
        const auto given = scene.active.tunables.find(t.id);
        const bool isGiven = given != scene.active.tunables.end();
        if (t.kind == TunableKind::List) {
            m_fields->findChild<ListField*>(rowName(t) + QStringLiteral(".list"))
                ->show(isGiven ? std::get<std::vector<double>>(given->second) : std::vector<double>(),
                       scene.active.pairCount());
            continue;
        }
        QWidget* field = m_fields->findChild<QWidget*>(rowName(t), Qt::FindDirectChildrenOnly);
        const double value = tunableInUse(scene.active, scene.context, t.id).value_or(t.min);
        if (auto* box = qobject_cast<QCheckBox*>(field))
            box->setChecked(value != 0);
        if (auto* row = qobject_cast<ValueRow*>(field)) {
            row->setValue(value);
            const std::optional<double> start = defaultOf(t, scene);
            row->setDefaultText(start ? QString() : tr("automatic: %1").arg(translated(t.automatic)));
            row->setDefault(start.value_or(value));
            row->setAutomatic(!isGiven && !t.fallback);
        }
    }
}

} // namespace rope
