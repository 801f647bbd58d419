// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/run_list.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QFileDialog>
#include <QFont>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/lab/lab_session.h"
#include "ui/scene/scene_store.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/swatch.h"

namespace rope {

namespace {

constexpr int rowsSeen = 4;

QString filter()
{
    return RunList::tr("Runs of the Lab (*.safetensors)");
}

} // namespace

RunList::RunList(SceneStore& store, LabSession& session, AppTheme& theme, QWidget* parent)
    : QWidget(parent), m_store(store), m_session(session), m_theme(theme)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    createList();
    auto* title = new PlainLabel(tr("Runs: one is looked at, ticked ones are drawn beside it"), this);
    title->setWordWrap(true);
    title->setBuddy(m_list);
    m_look =
        addButton("labLookAt", tr("Look at"), tr("This run, with the RoPE it was trained with"), [this] { lookAt(); });
    m_delete = addButton("labDelete", tr("Delete"), tr("Moves one of your own runs to the trash"),
                         [this] { m_session.remove(chosen()); });
    auto* open = addButton("labOpen", tr("Open…"), tr("A run from a file of 'lab train' or of this window"),
                           [this] { this->open(); });
    m_save = addButton("labSave", tr("Save…"), tr("This run as a safetensors file"), [this] { save(); });
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(m_list, 1, 0, 1, 2);
    grid->addWidget(m_look, 2, 0);
    grid->addWidget(m_delete, 2, 1);
    grid->addWidget(open, 3, 0);
    grid->addWidget(m_save, 3, 1);
    connect(&theme, &AppTheme::changed, this, &RunList::showRuns);
}

void RunList::createList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("labRuns"));
    m_list->setAccessibleName(tr("Runs of the Lab"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    setTip(m_list,
           tr("Enter or a double click looks at a run, Space draws it beside, F2 renames one of your own, Delete "
              "moves it to the trash. Undo brings it back."));
    const int side = m_list->fontMetrics().height() - 4; // rows with and without a colour are equally high
    m_list->setIconSize({side, side});
    m_list->setWordWrap(true); // names are read whole
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMinimumHeight(rowsSeen * (m_list->fontMetrics().height() + 6));
    auto* remove = new QAction(m_list);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, [this] { m_session.remove(chosen()); });
    connect(m_list, &QListWidget::itemActivated, this, &RunList::lookAt);
    connect(m_list, &QListWidget::itemChanged, this, &RunList::edited);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { showRuns(); });
}

QPushButton* RunList::addButton(const char* name, const QString& text, const QString& tip,
                                const std::function<void()>& act)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    setTip(button, tip);
    connect(button, &QPushButton::clicked, this, [this, act] { attempt(act); });
    return button;
}

std::string RunList::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
}

void RunList::attempt(const std::function<void()>& act)
try {
    act();
} catch (const InputError& error) {
    Q_EMIT message(problemText(error.problems()));
}

void RunList::fill()
{
    const std::string before = chosen();
    m_list->clear();
    for (const std::string& id : m_listed) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, QString::fromStdString(id));
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
        item->setFlags(m_session.isOwn(id) ? flags | Qt::ItemIsEditable : flags);
        if (id == before)
            m_list->setCurrentItem(item);
    }
}

void RunList::showEvent(QShowEvent* event)
{
    showRuns();
    QWidget::showEvent(event);
}

void RunList::showRuns()
{
    // Names are those of the runs themselves, and reading the shipped ones is not for a start without the Lab.
    if (!isVisible())
        return;
    const QSignalBlocker quiet(m_list);
    auto ids = m_session.runIds();
    std::ranges::stable_partition(ids, [this](const std::string& id) { return m_session.isOwn(id); });
    if (ids != m_listed) {
        m_listed = std::move(ids);
        fill();
    }
    const std::vector<std::string> shown = m_session.shownIds();
    const std::vector<Colour> colours = lab::runColours(shown);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const std::string& id = m_listed[static_cast<std::size_t>(row)];
        item->setText(translated(m_session.run(id)->name));
        setTip(item, QString::fromStdString(id));
        const auto at = std::ranges::find(shown, id);
        item->setCheckState(at != shown.end() ? Qt::Checked : Qt::Unchecked);
        item->setIcon(at == shown.end()
                          ? QIcon()
                          : swatch(m_theme.plot().colour(colours[static_cast<std::size_t>(at - shown.begin())])));
        QFont font = m_list->font();
        font.setBold(!shown.empty() && shown.front() == id);
        item->setFont(font);
    }
    if (const std::string first = shown.empty() ? std::string() : shown.front();
        first != std::exchange(m_first, first)) {
        const auto at = std::ranges::find(m_listed, first);
        if (at != m_listed.end())
            m_list->scrollToItem(m_list->item(int(at - m_listed.begin())));
    }
    const std::string id = chosen();
    m_look->setEnabled(!id.empty());
    m_save->setEnabled(!id.empty());
    m_delete->setEnabled(m_session.isOwn(id));
}

/// A tick or a new name.
void RunList::edited(QListWidgetItem* item)
{
    const std::string id = item->data(Qt::UserRole).toString().toStdString();
    if (m_session.isOwn(id) && item->text() != translated(m_session.run(id)->name))
        m_session.rename(id, item->text());
    m_session.setBeside(id, item->checkState() == Qt::Checked);
    showRuns();
    if (item->checkState() == Qt::Checked)
        Q_EMIT shown();
}

void RunList::lookAt()
{
    attempt([this] { m_session.lookAt(chosen()); });
    Q_EMIT shown();
}

void RunList::open()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a run of the Lab"), {}, filter());
    if (path.isEmpty())
        return;
    m_session.openRun(path);
    Q_EMIT shown();
}

void RunList::save()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the run"), QString::fromStdString(chosen()) + QStringLiteral(".safetensors"), filter());
    if (path.isEmpty())
        return;
    m_session.saveRun(chosen(), path);
}

} // namespace rope
