// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_panel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/model/number_text.h"
#include "core/scene/scene_edits.h"
#include "ui/base/plain_text.h"
#include "ui/controls/method_controls.h"
#include "ui/controls/vector_dialog.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/number_lists.h"
#include "ui/widgets/stops.h"
#include "ui/widgets/value_row.h"

namespace rope {

namespace {

constexpr double longest = 16777216;

NumberRange wholeRange(double lo, double hi, std::vector<double> stops, double multipleOf = 0)
{
    return {lo, hi, true, multipleOf, std::move(stops)};
}

std::vector<double> headDimsTo(int most)
{
    std::vector<double> out = stops::headDims();
    std::erase_if(out, [most](double dim) { return dim >= most; });
    out.push_back(most);
    return out;
}

/// 0, and then as lengths go.
std::vector<double> distanceStops()
{
    std::vector<double> out{0};
    const std::vector<double> rest = stops::lengths(1, longest);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

QComboBox* choiceBox(const QString& name, const QString& tooltip, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    setTip(box, tooltip);
    return box;
}

void addLabelled(QVBoxLayout* group, const QString& label, QWidget* field)
{
    auto* line = new QHBoxLayout;
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

ControlPanel::ControlPanel(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
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
    auto* label = new PlainLabel(title, this);
    label->setObjectName(QStringLiteral("groupTitle"));
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
    bind(
        group,
        new ValueRow({QStringLiteral("head_dim"),
                      tr("Head dimension"),
                      QStringLiteral("d"),
                      {},
                      tr("Elements of one attention head (head_dim). RoPE turns them in pairs: d/2 pairs, each with "
                         "its own frequency.")},
                     wholeRange(2, 1024, stops::headDims(), 2), this),
        128, [](const Scene& s) { return s.active.headDim; },
        [](Scene& s, double v) { setHeadDim(s, static_cast<int>(v)); });
    bind(
        group,
        new ValueRow({QStringLiteral("rotary_dim"),
                      tr("Rotated part"),
                      QStringLiteral("r"),
                      {},
                      tr("How many elements of the head turn (rotary_dim = partial_rotary_factor · d). The others pass "
                         "through unchanged. "
                         "Most models turn all of them.")},
                     wholeRange(2, 1024, stops::headDims(), 2), this),
        128, [](const Scene& s) { return s.active.rotaryDim; },
        [](Scene& s, double v) { setRotaryDim(s, static_cast<int>(v)); },
        [](Scene& s, double) { setRotaryDim(s, s.active.headDim); });
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
        edit([pairing](Scene& s) { s.active.pairing = *pairing; }, tr("pairing"));
    });
}

void ControlPanel::createFrequencies()
{
    QVBoxLayout* group = addGroup(tr("Frequencies"));
    bind(
        group,
        new ValueRow({QStringLiteral("base"),
                      tr("Base"),
                      QStringLiteral("b"),
                      {},
                      tr("rope_theta in model configs. Pair k turns by θ = b^(−2(k−1)/d) radians per token: a "
                         "larger base "
                         "slows all pairs but the first. RoFormer used 10,000.")},
                     {std::nextafter(1.0, 2.0), limits::maxBase, false, 0, stops::decades(2, 1e9)}, this),
        10000, [](const Scene& s) { return s.active.base; }, [](Scene& s, double v) { s.active.base = v; });
    bind(
        group,
        new ValueRow({QStringLiteral("lambda"),
                      tr("Base scale"),
                      QStringLiteral("λ"),
                      {},
                      tr("Multiplies the base before any scaling method: θ′ = (λb)^(−2(k−1)/d). λ above 1 "
                         "lengthens the periods, "
                         "below 1 shortens them; 1 changes nothing.")},
                     {1e-12, 1e12, false, 0, stops::octaves(1.0 / 64, 64, 8)}, this),
        1, [](const Scene& s) { return s.active.lambda; }, [](Scene& s, double v) { s.active.lambda = v; });
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
        edit([index](Scene& s) { setThetaMode(s, static_cast<ThetaMode>(index)); }, tr("spread of the frequencies"));
    });
    bind(
        group,
        new ValueRow({QStringLiteral("theta"), tr("Common frequency"), QStringLiteral("c"), tr("rad/token"),
                      tr("Every pair turns by c radians per token. Positions 2π/c apart then look alike.")},
                     {1e-9, 1e6, false, 0, stops::decades(1e-4, 8)}, this),
        usualIdenticalTheta, [](const Scene& s) { return s.active.identicalTheta; },
        [](Scene& s, double v) { s.active.identicalTheta = v; });
    m_noEffect = new PlainLabel(tr("b and λ have no effect with this spread."), this);
    m_noEffect->setObjectName(QStringLiteral("no_effect"));
    m_noEffect->setWordWrap(true);
    group->addWidget(m_noEffect);
    m_customTheta = new QLineEdit(this);
    m_customTheta->setObjectName(QStringLiteral("custom_theta"));
    m_customTheta->setAccessibleName(tr("List of θ"));
    setTip(m_customTheta, tr("One θ per pair in radians per token, separated by commas."));
    group->addWidget(m_customTheta);
    connect(m_customTheta, &QLineEdit::editingFinished, this, [this] {
        const auto list = parseNumbers(m_customTheta->text());
        if (m_store.scene().active.thetaMode != ThetaMode::Custom)
            return;
        if (!list)
            Q_EMIT message(tr("Custom list: numbers separated by commas are expected"));
        else
            edit([&list](Scene& s) { s.active.customTheta = *list; }, tr("custom frequencies"));
        showScene(m_store.scene());
    });
}

void ControlPanel::createContext()
{
    QVBoxLayout* group = addGroup(tr("Context"));
    const auto lengths = wholeRange(1, double(limits::maxLength), stops::lengths(16, longest));
    bind(
        group,
        new ValueRow({QStringLiteral("train_length"), tr("Training length"), QStringLiteral("L"), tr("tokens"),
                      tr("The longest sequence the model saw in training. A pair with a period longer than L never "
                         "finished a turn.")},
                     lengths, this),
        4096, [](const Scene& s) { return double(s.active.trainLength); },
        [](Scene& s, double v) { s.active.trainLength = static_cast<std::int64_t>(v); });
    bind(
        group,
        new ValueRow({QStringLiteral("target_length"), tr("Target length"), QStringLiteral("L′"), tr("tokens"),
                      tr("The length the model shall read. L′/L is the factor that scaling methods work with.")},
                     lengths, this),
        16384, [](const Scene& s) { return double(s.context.targetLength); },
        [](Scene& s, double v) { setTargetLength(s, static_cast<std::int64_t>(v)); });
    bind(
        group,
        new ValueRow({QStringLiteral("seq_len"), tr("Current length"), QStringLiteral("N"), tr("tokens"),
                      tr("The length of the sequence just now. Dynamic NTK and LongRoPE look at it: they change θ when "
                         "N grows beyond L.")},
                     lengths, this),
        16384, [](const Scene& s) { return double(s.context.currentLength()); },
        [](Scene& s, double v) { s.context.seqLen = static_cast<std::int64_t>(v); },
        [](Scene& s, double) { s.context.seqLen.reset(); });
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
    bind(
        group,
        new ValueRow({QStringLiteral("position"), tr("Position"), QStringLiteral("m"), tr("tokens"),
                      tr("The token position. Pair k has turned by m·θ radians there.")},
                     wholeRange(0, longest - 1, {}), this),
        1024, [](const Scene& s) { return double(s.position); },
        [](Scene& s, double v) { s.position = static_cast<std::int64_t>(v); });
    bind(
        group,
        new ValueRow({QStringLiteral("distance"), tr("Distance"), QStringLiteral("s"), tr("tokens"),
                      tr("How far the key lies before the query: n = m − s. Their score depends on s alone.")},
                     wholeRange(0, longest, distanceStops()), this),
        double(Scene().distance), [](const Scene& s) { return double(s.distance); },
        [](Scene& s, double v) { s.distance = static_cast<std::int64_t>(v); });
    createVectors(group);
    bind(
        group,
        new ValueRow({QStringLiteral("max_distance"),
                      tr("Distances up to"),
                      {},
                      tr("tokens"),
                      tr("The right end of the distance axis in the similarity figure.")},
                     wholeRange(2, double(limits::maxDistance), stops::lengths(16, double(limits::maxDistance))), this),
        double(Scene().maxDistance), [](const Scene& s) { return double(s.maxDistance); },
        [](Scene& s, double v) { s.maxDistance = static_cast<std::int64_t>(v); });
    m_pairs = new QLineEdit(this);
    m_pairs->setObjectName(QStringLiteral("pairs"));
    m_pairs->setPlaceholderText(tr("a few, fast to slow"));
    m_pairs->setClearButtonEnabled(true);
    setTip(m_pairs,
           tr("Pairs to draw in the angle figure, counted from 1: for example 1, 8, 16-20. Empty: chosen for you. "
              "Click a pair in a figure to point at it everywhere."));
    addLabelled(group, tr("Pairs"), m_pairs);
    connect(m_pairs, &QLineEdit::editingFinished, this, [this] {
        const auto pairs = parsePairs(m_pairs->text(), m_store.scene().active.pairCount());
        if (!pairs)
            Q_EMIT message(tr("Pairs: numbers from 1 to %1 are expected, such as 1, 8, 16-20")
                               .arg(m_store.scene().active.pairCount()));
        else
            edit([&pairs](Scene& s) { setPairs(s, *pairs); }, tr("pairs"));
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
    setTip(m_vectors, tr("Your own query and key for the figures about scores: paste a list, or draw random numbers."));
    addLabelled(group, tr("q and k"), m_vectors);
    connect(m_vectors, &QPushButton::clicked, this, [this] {
        auto* dialog = new VectorDialog(m_store, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void ControlPanel::bind(QVBoxLayout* group, ValueRow* row, double fallback, Get get, Set set, Set reset)
{
    group->addWidget(row);
    row->setDefault(fallback);
    const QString what = row->box()->accessibleName().toLower();
    connect(row, &ValueRow::edited, this,
            [this, set, what](double value) { edit([&set, value](Scene& s) { set(s, value); }, what); });
    connect(row, &ValueRow::resetRequested, this, [this, set, reset, fallback, what] {
        edit([&](Scene& s) { reset ? reset(s, fallback) : set(s, fallback); }, what);
        m_store.endGesture();
    });
    connect(row, &ValueRow::settled, &m_store, &SceneStore::endGesture);
    connect(row, &ValueRow::refused, this, &ControlPanel::message);
    m_bindings.push_back({row, std::move(get), std::move(reset)});
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
    change(next);
    if (!(next.active == before.active))
        markEdited(next);
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
        rotary->setRange(wholeRange(2, scene.active.headDim, headDimsTo(scene.active.headDim), 2));
    for (const Binding& b : m_bindings)
        b.row->setValue(b.get(scene));
    rotary->setDefault(scene.active.headDim);
    row(QStringLiteral("seq_len"))->setAutomatic(!scene.context.seqLen);
    row(QStringLiteral("seq_len"))->setVisible(m_method->usesCurrentLength(scene));
    const double last = double(std::max(scene.active.trainLength, scene.context.targetLength)) - 1;
    row(QStringLiteral("position"))->setReach(std::min(last, longest - 1));
    select(m_pairing, QString::fromLatin1(toId(scene.active.pairing)));
    select(m_thetaMode, QString::fromLatin1(toId(scene.active.thetaMode)));
    row(QStringLiteral("theta"))->setVisible(scene.active.thetaMode == ThetaMode::Identical);
    const bool throughBase =
        scene.active.thetaMode == ThetaMode::Geometric || scene.active.thetaMode == ThetaMode::Linear;
    for (const QString& name : {QStringLiteral("base"), QStringLiteral("lambda")})
        row(name)->setEnabled(throughBase);
    m_noEffect->setVisible(!throughBase);
    m_customTheta->setVisible(scene.active.thetaMode == ThetaMode::Custom);
    m_customTheta->setText(shownNumbers(scene.active.customTheta));
    m_customTheta->setCursorPosition(0);
    m_pairs->setText(shownPairList(scene.pairs));
    const std::int64_t n = scene.position - scene.distance;
    m_key->setText(n < 0 ? tr("n = m − s = %1, before the first token").arg(NumberBox::shown(double(n), true))
                         : tr("n = m − s = %1").arg(NumberBox::shown(double(n), true)));
    m_vectors->setText(vectorSummary(m_store));
    m_method->showScene(scene);
}

} // namespace rope
