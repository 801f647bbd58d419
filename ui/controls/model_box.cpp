// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/model_box.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include "core/model/problem.h"
#include "core/scene/scene_edits.h"
#include "ui/base/message_text.h"
#include "ui/base/own_models.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/yield_undo.h"

namespace rope {

namespace {

void addHeading(QComboBox* box, const QString& family)
{
    box->addItem(family);
    auto* item = qobject_cast<QStandardItemModel*>(box->model())->item(box->count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont bold = box->font();
    bold.setBold(true);
    item->setFont(bold);
}

} // namespace

ModelBox::ModelBox(SceneStore& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    createBox();
    auto* open = new QPushButton(tr("Open config.json…"), this);
    open->setObjectName(QStringLiteral("openConfig"));
    setTip(open, tr("Open a model's config.json from disk. It can also be dropped on the window."));
    connect(open, &QPushButton::clicked, this, &ModelBox::openRequested);
    m_layers = new QComboBox(this);
    m_layers->setObjectName(QStringLiteral("layers"));
    m_layers->setAccessibleName(tr("Layer type"));
    setTip(m_layers, tr("This model's layers do not all rotate alike: choose which to look at."));
    connect(m_layers, &QComboBox::activated, this,
            [this] { applyLayer(m_layers->currentData().toString().toStdString()); });
    m_readings = new QComboBox(this);
    m_readings->setObjectName(QStringLiteral("readings"));
    m_readings->setAccessibleName(tr("How to read the lengths of this config"));
    setTip(m_readings,
           tr("No key of this config says whether its length is the one it was trained at or already the raised one. "
              "The frequencies are the same."));
    m_readings->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // the panel stays as wide as it is
    m_readings->setMinimumContentsLength(12);
    connect(m_readings, &QComboBox::activated, this, &ModelBox::takeReading);
    m_warnings = new PlainLabel(this);
    m_warnings->setObjectName(QStringLiteral("warnings"));
    m_warnings->setWordWrap(true);
    column->addWidget(m_box);
    column->addWidget(open);
    column->addWidget(m_layers);
    column->addWidget(m_readings);
    column->addWidget(m_warnings);
    connect(&store, &SceneStore::changed, this, &ModelBox::showScene);
    showScene(store.scene());
}

void ModelBox::createBox()
{
    m_box = new QComboBox(this);
    m_box->setObjectName(QStringLiteral("model"));
    m_box->setAccessibleName(tr("Model"));
    setTip(m_box, tr("A public model's RoPE. Type a part of its name to search."));
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    yieldUndo(m_box);
    m_box->setMaxVisibleItems(24);
    m_box->lineEdit()->setAccessibleName(tr("Model"));
    m_box->lineEdit()->setPlaceholderText(tr("Choose a model, or set by hand"));
    fillBox();
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        if (const QString id = m_box->itemData(index).toString(); !id.isEmpty())
            openPreset(id);
    });
    connect(m_box->completer(), qOverload<const QString&>(&QCompleter::activated), this, [this](const QString& title) {
        if (const int index = m_box->findText(title); index >= 0)
            openPreset(m_box->itemData(index).toString());
    });
    connect(m_box->lineEdit(), &QLineEdit::returnPressed, this, &ModelBox::openTyped);
    // Text that names no model goes back to what is shown, once whatever it chose has been opened.
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (!m_box->completer()->popup()->isVisible())
            QTimer::singleShot(0, this, [this] { showScene(m_store.scene()); });
    });
}

void ModelBox::fillBox()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    QString family;
    for (const ModelPreset& preset : modelPresets()) {
        if (const QString next = QString::fromStdString(preset.family); next != family) {
            family = next;
            addHeading(m_box, family);
        }
        m_box->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.id));
        setItemTip(m_box, m_box->count() - 1,
                   QString::fromStdString(preset.source) + QLatin1Char('\n') + phrase(preset.note));
    }
}

/// The first model whose name holds what was typed, whatever the spaces and hyphens.
void ModelBox::openTyped()
{
    static const QRegularExpression separators(QStringLiteral("[\\s_-]+"));
    const QString typed = m_box->lineEdit()->text();
    if (typed.trimmed().isEmpty() || typed == QString::fromStdString(m_store.scene().name))
        return;
    const QString wanted = QString(typed).remove(separators);
    for (const ModelPreset& preset : modelPresets())
        for (const std::string& name : {preset.title, preset.id})
            if (QString::fromStdString(name).remove(separators).contains(wanted, Qt::CaseInsensitive)) {
                openPreset(QString::fromStdString(preset.id));
                return;
            }
    Q_EMIT message(tr("No model here is called “%1”; a config.json from disk can be opened instead").arg(typed));
}

bool ModelBox::openPreset(const QString& id)
{
    const ModelPreset* preset = findPreset(id.toStdString());
    if (!preset) {
        Q_EMIT message(tr("There is no model preset %1").arg(id));
        return false;
    }
    try {
        return openConfigText(configOf(*preset), QString::fromStdString(preset->title));
    } catch (const InputError& error) {
        Q_EMIT message(problemText(error.problems()));
        return false;
    }
}

bool ModelBox::canKeep() const
{
    return origin().model && std::ranges::find(modelPresets(), m_title, &ModelPreset::title) == modelPresets().end();
}

void ModelBox::keep()
{
    if (!canKeep())
        return;
    ModelPreset preset;
    preset.id = freePresetId(m_title, ownModelsFolder().toStdString());
    preset.title = m_title;
    // What a large file says is read again from there; a config is small, and its file may go away.
    if (m_file.isEmpty() || m_file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        preset.config = m_text;
    else
        preset.file = m_file.toStdString();
    try {
        keepOwnModel(preset);
        fillBox();
        showScene(m_store.scene());
        if (const QString unsaid = unsaidOfOwnModels(); !unsaid.isEmpty())
            Q_EMIT message(unsaid);
    } catch (const InputError& error) {
        Q_EMIT message(problemText(error.problems()));
    }
}

bool ModelBox::openConfigText(const std::string& json, const QString& title, const QString& file)
{
    try {
        ModelConfig config = readHfConfig(json);
        Scene next = sceneFromConfig(config, {}, m_store.scene());
        next.name = title.toStdString();
        next.pairs.clear();
        fitDistances(next);
        const auto previous = std::exchange(m_config, std::move(config));
        const auto previousTitle = std::exchange(m_title, next.name);
        const auto previousLayer = std::exchange(m_layer, std::string());
        m_start.reset();
        m_store.endGesture();
        if (m_store.edit(next, tr("Model"))) {
            m_text = json;
            m_file = file;
            m_store.endGesture();
            fillLayers(m_config->layers[m_config->defaultLayer].layerType);
            showScene(m_store.scene());
            return true;
        }
        m_config = previous;
        m_title = previousTitle;
        m_layer = previousLayer;
        m_start.reset();
    } catch (const InputError& e) {
        Q_EMIT message(tr("%1: %2").arg(title, whyFailed(e)));
    }
    return false;
}

void ModelBox::remember(const std::string& json, const QString& title, const QString& file)
{
    if (json.empty())
        return;
    try {
        m_config = readHfConfig(json);
        m_layer.clear();
        m_start.reset();
        m_text = json;
        m_file = file;
        m_title = title.toStdString();
        fillLayers(m_config->layers[m_config->defaultLayer].layerType);
        showScene(m_store.scene());
    } catch (const InputError&) {
        m_config.reset();
    }
}

Origin ModelBox::origin() const
{
    const bool mine = m_config && !m_title.empty() && m_store.scene().name.starts_with(m_title);
    if (!mine)
        return {};
    Origin out{m_config, m_layer};
    if (const LengthReading* reading = readingOf(shownLayer(), m_store.scene()))
        rope::takeReading(*out.model, reading->id);
    return out;
}

Scene ModelBox::start() const
{
    const bool mine = m_config && !m_title.empty() && m_store.scene().name.starts_with(m_title);
    if (!mine)
        return {};
    if (!m_start) {
        try {
            m_start = sceneFromConfig(*m_config, m_layer, Scene());
            fitDistances(*m_start); // as it was opened
        } catch (const InputError&) {
            m_start = Scene();
        }
    }
    return *m_start;
}

void ModelBox::showScene(const Scene& scene)
{
    const QString name = QString::fromStdString(scene.name);
    const bool mine = m_config && !m_title.empty() && scene.name.starts_with(m_title);
    const QSignalBlocker quiet(m_box);
    const int index = m_box->findText(name, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (index != m_box->currentIndex()) // the same again would write the line anew
        m_box->setCurrentIndex(index);
    if (m_box->lineEdit()->text() != name) {
        m_box->setEditText(name);
        m_box->lineEdit()->setCursorPosition(0);
    }
    m_layers->setVisible(mine && m_config->layers.size() > 1);
    const bool open = mine && !shownLayer().readings.empty();
    m_readings->setVisible(open);
    QStringList lines;
    if (open) {
        showReadings(scene);
        lines << tr("This config can be read two ways: choose how above.");
    }
    if (mine)
        for (const Message& warning : m_config->warnings)
            lines << translated(warning);
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

} // namespace rope
