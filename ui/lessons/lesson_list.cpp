// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/base/plain_text.h"
#include "ui/lessons/course/lesson_progress.h"
#include "ui/widgets/verdict_box.h"

namespace rope {

namespace {

constexpr int keyRole = Qt::UserRole;
enum Column { Title, Progress };

/// Rows with room around them, and more above a chapter.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {usual.width() + 8, option.fontMetrics.height() + (index.parent().isValid() ? 10 : 18)};
    }
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.parent().isValid())
            option->displayAlignment = Qt::AlignLeft | Qt::AlignBottom;
    }
};

/// Steps done that the lesson (still) has.
int doneOf(const LessonEntry& entry, const LessonProgress& progress)
{
    const int count = static_cast<int>(entry.lesson->steps.size());
    return static_cast<int>(std::ranges::count_if(progress.done(entry), [&](int step) { return step < count; }));
}

} // namespace

LessonList::LessonList(LessonLibrary& library, LessonProgress& progress, QWidget* parent)
    : QWidget(parent), m_library(library), m_progress(progress)
{
    createTree();
    m_summary = new PlainLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_heading = new MarkupLabel(this);
    m_heading->setObjectName(QStringLiteral("lessonsHeading"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_tree, 1);
    column->addWidget(m_summary);
    column->addLayout(createButtons());
    connect(&library, &LessonLibrary::changed, this, &LessonList::outdate);
    connect(&progress, &LessonProgress::changed, this, [this] {
        if (m_filled)
            showProgress();
    });
}

void LessonList::createTree()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("lessons"));
    m_tree->setAccessibleName(tr("Lessons"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(10);
    m_tree->setItemDelegate(new RoomyRows(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Progress, QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &LessonList::showChosen);
    connect(m_tree, &QTreeWidget::itemActivated, this, &LessonList::choose);
}

QHBoxLayout* LessonList::createButtons()
{
    m_start = new QPushButton(this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDefault(true);
    auto* open = new QPushButton(tr("Open lesson…"), this);
    open->setObjectName(QStringLiteral("openLesson"));
    setTip(open, tr("A lesson file of your own or of your lecturer. A folder of them: File menu, or drop it here."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start, 1);
    buttons->addWidget(open);
    connect(m_start, &QPushButton::clicked, this, &LessonList::choose);
    connect(open, &QPushButton::clicked, this, &LessonList::openRequested);
    return buttons;
}

void LessonList::choose()
{
    if (const LessonEntry* entry = entryOf(m_tree->currentItem()))
        Q_EMIT chosen(LessonEntry(*entry));
}

QTreeWidgetItem* LessonList::chapterItem(const QString& chapter)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (m_tree->topLevelItem(i)->text(Title) == chapter)
            return m_tree->topLevelItem(i);
    auto* item = new QTreeWidgetItem(m_tree, {chapter});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    item->setForeground(Title, palette().color(QPalette::PlaceholderText));
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(Title, bold);
    item->setExpanded(true);
    return item;
}

void LessonList::outdate()
{
    m_filled = false;
    if (isVisible())
        fill();
}

void LessonList::fill()
{
    if (std::exchange(m_filled, true))
        return;
    const QString key = m_tree->currentItem() ? m_tree->currentItem()->data(Title, keyRole).toString() : QString();
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        for (const LessonEntry& entry : m_library.entries()) {
            const QString its = QString::fromStdString(entry.lesson->chapter);
            QTreeWidgetItem* chapter = chapterItem(entry.opened ? tr("Opened: %1").arg(its) : its);
            auto* item = new QTreeWidgetItem(chapter, {QString::fromStdString(entry.lesson->title)});
            item->setData(Title, keyRole, entry.key());
            setTip(item, Title, QString::fromStdString(entry.lesson->summary));
            item->setTextAlignment(Progress, Qt::AlignRight | Qt::AlignVCenter);
        }
        m_tree->expandAll();
        showProgress();
    }
    select(key);
}

QList<QTreeWidgetItem*> LessonList::lessonItems() const
{
    QList<QTreeWidgetItem*> out;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        for (int j = 0; j < m_tree->topLevelItem(i)->childCount(); ++j)
            out << m_tree->topLevelItem(i)->child(j);
    return out;
}

void LessonList::select(const QString& key)
{
    fill();
    QTreeWidgetItem* first = nullptr;
    for (QTreeWidgetItem* item : lessonItems()) {
        if (!first || item->data(Title, keyRole).toString() == key)
            first = item;
    }
    if (first)
        m_tree->setCurrentItem(first);
    showChosen();
}

const LessonEntry* LessonList::entryOf(const QTreeWidgetItem* item) const
{
    if (!item)
        return nullptr;
    const QString key = item->data(Title, keyRole).toString();
    const auto found = std::ranges::find_if(m_library.entries(), [&](const LessonEntry& e) { return e.key() == key; });
    return found == m_library.entries().end() ? nullptr : &*found;
}

const LessonEntry* LessonList::chosenEntry()
{
    fill();
    return entryOf(m_tree->currentItem());
}

void LessonList::showProgress()
{
    for (QTreeWidgetItem* item : lessonItems())
        if (const LessonEntry* entry = entryOf(item))
            showProgress(item, *entry);
    const auto done = std::ranges::count_if(m_library.entries(), [this](const LessonEntry& e) {
        return doneOf(e, m_progress) == static_cast<int>(e.lesson->steps.size());
    });
    m_heading->setText(tr("<b>Lessons</b>&nbsp; %1 of %2 done").arg(done).arg(m_library.entries().size()));
    showChosen();
}

void LessonList::showProgress(QTreeWidgetItem* item, const LessonEntry& entry)
{
    const int count = static_cast<int>(entry.lesson->steps.size());
    const int done = doneOf(entry, m_progress);
    const bool all = done == count;
    item->setText(Progress, all        ? toneSymbol(Tone::Right)
                            : done > 0 ? tr("%1 / %2").arg(done).arg(count)
                                       : QString::number(count));
    item->setForeground(Progress, all        ? toneColour(Tone::Right, palette())
                                  : done > 0 ? palette().color(QPalette::Highlight)
                                             : palette().color(QPalette::PlaceholderText));
    const QString said = all ? tr("all %1 steps done").arg(count) : tr("%1 of %2 steps done").arg(done).arg(count);
    setTip(item, Progress, said);
    item->setData(Progress, Qt::AccessibleTextRole, said);
}

void LessonList::showChosen()
{
    const LessonEntry* entry = entryOf(m_tree->currentItem());
    m_start->setEnabled(entry);
    m_summary->setVisible(entry);
    if (!entry)
        return;
    QString about = QString::fromStdString(entry->lesson->summary);
    if (const double minutes = entry->lesson->minutes(); minutes > 0)
        about += tr(" About %1 minutes in a class.").arg(std::lround(minutes));
    m_summary->setText(about);
    const int count = static_cast<int>(entry->lesson->steps.size());
    const int step = std::clamp(m_progress.step(*entry), 0, count - 1);
    const int done = doneOf(*entry, m_progress);
    m_start->setText(done == count || (step == 0 && done == 0) ? tr("Start") : tr("Go on at step %1").arg(step + 1));
}

void LessonList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        outdate();
}

void LessonList::showEvent(QShowEvent* event)
{
    fill();
    QWidget::showEvent(event);
}

} // namespace rope
