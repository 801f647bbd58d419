// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/model/number_text.h"
#include "core/scene/scene_edits.h"
#include "ui/base/plain_text.h"
#include "ui/controls/list_field.h"
#include "ui/controls/method_controls.h"
#include "ui/controls/pairs_field.h"
#include "ui/controls/vector_dialog.h"
#include "ui/prose/glossary_tip.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/group_title.h"
#include "ui/widgets/value_row.h"

namespace rope {

namespace {

QComboBox* choiceBox(const QString& name, const QString& tooltip, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    setTip(box, withTerm(tooltip, name));
    return box;
}

void addLabelled(QVBoxLayout* group, const QString& label, QWidget* field)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(6); // else that of the group, which is one between rows
    auto* text = new PlainLabel(label, field->parentWidget());
    text->setBuddy(field);
    setMarkupTip(text, field->toolTip()); // made by setTip already
    field->setAccessibleName(label);
    line->addWidget(text);
    line->addWidget(field, 1);
    group->addLayout(line);
}

void select(QComboBox* box, const QString& id)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(id));
}

} // namespace

ControlPanel::ControlPanel(SceneStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_values(sceneValues())
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setSpacing(4);
    createHead();
    createFrequencies();
    createContext();
    createMethod();
    createPosition();
    m_layout->addStretch(1);
    connect(&store, &SceneStore::changed, this, &ControlPanel::showScene);
    // A refused edit leaves the control at a value the scene does not have: show the scene again.
    connect(&store, &SceneStore::rejected, this, [this] { showScene(m_store.scene()); });
    showScene(store.scene());
}

ValueRow* ControlPanel::row(const QString& name) const
{
    return findChild<ValueRow*>(name);
}

QVBoxLayout* ControlPanel::addGroup(const QString& title)
{
    auto* label = new GroupTitle(title, this);
    label->setContentsMargins(0, 8, 0, 0);
    m_layout->addWidget(label);
    auto* group = new QVBoxLayout;
    group->setSpacing(2);
    m_layout->addLayout(group);
    return group;
}

void ControlPanel::createHead()
{
    QVBoxLayout* group = addGroup(tr("Head"));
    bind(group, QStringLiteral("head_dim"));
    bind(group, QStringLiteral("rotary_dim"));
    m_pairing =
        choiceBox(QStringLiteral("pairing"),
                  tr("Which two elements make a pair. Half: element i with i + d/2 (GPT-NeoX, Hugging Face Llama). "
                     "Interleaved: neighbours 2i and 2i + 1 (RoFormer, GPT-J). The frequencies are the same."),
                  this);
    m_pairing->addItem(tr("Half (i, i + d/2)"), QStringLiteral("half"));
    m_pairing->addItem(tr("Interleaved (2i, 2i + 1)"), QStringLiteral("interleaved"));
    m_pairing->addItem(tr("Interleaved in, half out"), QStringLiteral("interleaved-to-half"));
    addLabelled(group, tr("Pairing"), m_pairing);
    connect(m_pairing, &QComboBox::activated, this, [this] {
        const auto pairing = pairingFromId(m_pairing->currentData().toString().toStdString());
        edit([pairing](Scene& s) { s.active.pairing = *pairing; }, tr("Pairing"));
    });
}

void ControlPanel::createFrequencies()
{
    QVBoxLayout* group = addGroup(tr("Frequencies"));
    bind(group, QStringLiteral("base"));
    bind(group, QStringLiteral("lambda"));
    m_thetaMode = choiceBox(
        QStringLiteral("theta_mode"),
        tr("How the frequencies are spread over the pairs. Geometric is what models use; the others answer “what if”."),
        this);
    m_thetaMode->addItem(tr("Geometric (models)"), QStringLiteral("geometric"));
    m_thetaMode->addItem(tr("Identical: all θ = c"), QStringLiteral("identical"));
    m_thetaMode->addItem(tr("Linear steps"), QStringLiteral("linear"));
    m_thetaMode->addItem(tr("Custom list"), QStringLiteral("custom"));
    m_thetaMode->addItem(tr("None: no rotation"), QStringLiteral("none"));
    addLabelled(group, tr("Spread"), m_thetaMode);
    connect(m_thetaMode, &QComboBox::activated, this, [this](int index) {
        edit([index](Scene& s) { setThetaMode(s, static_cast<ThetaMode>(index)); }, tr("Spread"));
    });
    bind(group, QStringLiteral("theta"));
    m_noEffect = new PlainLabel(
        tr("b and λ have no effect with this spread. Figures compare it with the geometric one of that base."), this);
    m_noEffect->setObjectName(QStringLiteral("no_effect"));
    m_noEffect->setWordWrap(true);
    group->addWidget(m_noEffect);
    m_customTheta = new ListField(QStringLiteral("custom_theta"), tr("List of θ"),
                                  tr("One θ per pair in radians per token, separated by commas."), this);
    group->addWidget(m_customTheta);
    connect(m_customTheta, &ListField::message, this, &ControlPanel::message);
    connect(m_customTheta, &ListField::given, this, [this](const std::vector<double>& list) {
        // A line that loses the focus because the spread is another one asks for nothing.
        if (m_store.scene().active.thetaMode == ThetaMode::Custom)
            edit([&list](Scene& s) { setCustomTheta(s, list); }, tr("List of θ"));
        showScene(m_store.scene());
    });
}

void ControlPanel::createContext()
{
    QVBoxLayout* group = addGroup(tr("Context"));
    for (const char* name : {"train_length", "target_length", "seq_len"})
        bind(group, QLatin1String(name));
    row(QStringLiteral("seq_len"))->setDefaultText(tr("the target length"));
}

void ControlPanel::createMethod()
{
    QVBoxLayout* group = addGroup(tr("Scaling method"));
    m_method = new MethodControls(m_store, this);
    group->addWidget(m_method);
    connect(m_method, &MethodControls::message, this, &ControlPanel::message);
}

void ControlPanel::createPosition()
{
    QVBoxLayout* group = addGroup(tr("Look at"));
    bind(group, QStringLiteral("position"));
    bind(group, QStringLiteral("distance"));
    createVectors(group);
    bind(group, QStringLiteral("max_distance"));
    m_pairs = new PairsField(this);
    addLabelled(group, tr("Pairs"), m_pairs);
    connect(m_pairs, &PairsField::message, this, &ControlPanel::message);
    connect(m_pairs, &PairsField::given, this, [this](const std::vector<int>& pairs) {
        edit([&pairs](Scene& s) { setPairs(s, pairs); }, tr("Pairs"));
        showScene(m_store.scene());
    });
}

/// The key's position, and q and k.
void ControlPanel::createVectors(QVBoxLayout* group)
{
    m_key = new PlainLabel(this);
    m_key->setObjectName(QStringLiteral("keyPosition"));
    setTip(m_key, tr("The position of the key, which follows from m and s."));
    m_key->setEnabled(false);
    group->addWidget(m_key);
    m_vectors = new QPushButton(this);
    m_vectors->setObjectName(QStringLiteral("vectors"));
    setTip(m_vectors,
           withTerm(tr("Your own query and key for the figures about scores: paste a list, or draw random numbers."),
                    QStringLiteral("vectors")));
    addLabelled(group, tr("q and k"), m_vectors);
    connect(m_vectors, &QPushButton::clicked, this, [this] {
        auto* dialog = new VectorDialog(m_store, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void ControlPanel::bind(QVBoxLayout* group, const QString& name)
{
    const SceneValue value =
        *std::ranges::find(m_values, name, [](const SceneValue& v) -> const QString& { return v.text.name; });
    auto* row = new ValueRow(value.text, value.range, this);
    group->addWidget(row);
    connect(row, &ValueRow::edited, this,
            [this, value](double number) { edit([&](Scene& s) { value.set(s, number); }, value.text.label); });
    connect(row, &ValueRow::resetRequested, this, [this, value] {
        edit([&](Scene& s) { value.resetTo(s, m_start()); }, value.text.label);
        m_store.endGesture();
    });
    connect(row, &ValueRow::settled, &m_store, &SceneStore::endGesture);
    connect(row, &ValueRow::refused, this, &ControlPanel::message);
    m_bindings.push_back({row, value});
}

void ControlPanel::setStart(std::function<Scene()> start)
{
    m_start = std::move(start);
    m_method->setStart(m_start);
    showScene(m_store.scene());
}

void ControlPanel::edit(const std::function<void(Scene&)>& change, const QString& what)
{
    if (m_store.isAnnouncing()) { // a field that hid with half a number in it: show what holds
        QMetaObject::invokeMethod(
            this, [this] { showScene(m_store.scene()); }, Qt::QueuedConnection);
        return;
    }
    const Scene before = m_store.scene();
    Scene next = before;
    changeByHand(next, change);
    m_store.edit(next, what);
    if (m_store.scene() == before) // the scene keeps its value, and the control must not stand at another
        showScene(before);
}

void ControlPanel::setOrigin(std::function<Origin()> origin)
{
    m_method->setOrigin(std::move(origin));
}

void ControlPanel::showScene(const Scene& scene)
{
    auto* rotary = row(QStringLiteral("rotary_dim"));
    if (rotary->box()->range().max != scene.active.headDim) // more than d cannot turn
        rotary->setRange(rotaryRange(scene.active.headDim));
    const Scene origin = m_start();
    for (const auto& [field, value] : m_bindings) {
        field->setValue(value.get(scene));
        if (value.reach)
            field->setReach(value.reach(scene));
        Scene reset = scene;
        value.resetTo(reset, origin);
        field->setDefault(value.get(reset));
    }
    row(QStringLiteral("seq_len"))->setAutomatic(!scene.context.seqLen);
    row(QStringLiteral("seq_len"))->setVisible(m_method->usesCurrentLength(scene));
    select(m_pairing, QString::fromLatin1(toId(scene.active.pairing)));
    select(m_thetaMode, QString::fromLatin1(toId(scene.active.thetaMode)));
    row(QStringLiteral("theta"))->setVisible(scene.active.thetaMode == ThetaMode::Identical);
    const bool throughBase =
        scene.active.thetaMode == ThetaMode::Geometric || scene.active.thetaMode == ThetaMode::Linear;
    showLocked(throughBase);
    m_noEffect->setVisible(!throughBase);
    m_customTheta->setVisible(scene.active.thetaMode == ThetaMode::Custom);
    m_customTheta->show(scene.active.customTheta, scene.active.pairCount());
    m_pairs->showPairs(scene.pairs, scene.active.pairCount());
    const std::int64_t n = scene.position - scene.distance;
    m_key->setText(n < 0 ? tr("n = m − s = %1, before the first token").arg(NumberBox::shown(double(n), true))
                         : tr("n = m − s = %1").arg(NumberBox::shown(double(n), true)));
    m_vectors->setText(vectorSummary(m_store));
    m_method->showScene(scene);
}

void ControlPanel::setLocked(const QStringList& controls)
{
    m_locked = controls;
    showScene(m_store.scene());
}

void ControlPanel::showLocked(bool throughBase)
{
    const auto isFree = [this](const char* control) { return !m_locked.contains(QLatin1String(control)); };
    for (const char* name : {"head_dim", "rotary_dim", "train_length", "target_length", "position", "distance"})
        row(QLatin1String(name))->setEnabled(isFree(name));
    for (const char* name : {"base", "lambda"})
        row(QLatin1String(name))->setEnabled(throughBase && isFree(name));
    row(QStringLiteral("seq_len"))->setEnabled(isFree("target_length"));
    row(QStringLiteral("theta"))->setEnabled(isFree("theta_mode"));
    m_customTheta->setEnabled(isFree("theta_mode"));
    m_thetaMode->setEnabled(isFree("theta_mode"));
    m_pairing->setEnabled(isFree("pairing"));
    m_method->setEnabled(isFree("method"));
}

} // namespace rope
