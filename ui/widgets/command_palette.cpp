// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_palette.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace rope {

namespace {
constexpr int mostOffered = 200;
constexpr QSize usualSize(620, 420);
constexpr int fromTop = 60; // pixels
} // namespace

namespace {

constexpr int whole = 1, atStart = 30, atWord = 20, inside = 5, inGroup = 3, beside = 2;
constexpr int forDoing = 12; // more than a beginning of the text is worth over one of a word
constexpr int itself = 200;  // whatever else holds the word

/// Quantities are called by what stands before their explanation: "d – Elements of a head".
bool isCalled(const Command& command, const QString& typed)
{
    return command.text.compare(typed, Qt::CaseInsensitive) == 0 ||
           command.text.startsWith(typed + QStringLiteral(" – "), Qt::CaseInsensitive);
}

int fitOfWord(const Command& command, const QString& word)
{
    const qsizetype at = command.text.indexOf(word, 0, Qt::CaseInsensitive);
    // Of two names the one that ends with what was typed.
    const auto goesOn = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };
    const qsizetype end = at + word.size();
    const int closes = end < command.text.size() && goesOn(command.text[end]) ? 0 : whole;
    if (at == 0)
        return atStart + closes;
    if (at > 0)
        return command.text[at - 1].isLetterOrNumber() ? inside : atWord + closes;
    if (command.group.contains(word, Qt::CaseInsensitive))
        return inGroup;
    return command.words.contains(word, Qt::CaseInsensitive) ? beside : 0;
}

/// What only explains comes behind what does, and yet is found by its name however much else holds that word.
template <class Range, class Is>
void putBehindTheFirst(Range& range, Is is)
{
    for (auto it = range.begin(); it != range.end(); ++it)
        if (it - range.begin() > 1 && is(*it))
            std::rotate(range.begin() + 1, it, it + 1);
}

} // namespace

QString anyOf(const QStringList& keys)
{
    return keys.join(CommandPalette::tr(" or ", "between two shortcuts"));
}

int fitOf(const Command& command, const QString& typed)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    int fit = 1, best = 0;
    for (const QString& word : typed.split(space, Qt::SkipEmptyParts)) {
        const int each = fitOfWord(command, word);
        if (each == 0)
            return 0;
        fit += each;
        best = std::max(best, each);
    }
    if (command.explains)
        return fit;
    return fit + (best >= atWord ? forDoing : 0) + (isCalled(command, typed.trimmed()) ? itself : 0);
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_commands(std::move(commands))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    auto* column = new QVBoxLayout(this);
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(tr("Type what you look for: a figure, a model, a lesson, a command"));
    m_line->setAccessibleName(windowTitle());
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // what is too long is cut with a sign
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_line, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    resize(usualSize);
    find({});
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - usualSize.width()) / 2, fromTop)));
}

void CommandPalette::find(const QString& typed)
{
    std::vector<std::pair<int, std::size_t>> fits;
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (const int fit = fitOf(m_commands[i], typed))
            fits.emplace_back(m_commands[i].possible ? -fit : 0, i);
    std::ranges::stable_sort(fits, {}, &std::pair<int, std::size_t>::first);
    putBehindTheFirst(fits, [&](const auto& fit) {
        const Command& command = m_commands[fit.second];
        return command.explains && isCalled(command, typed.trimmed());
    });
    m_list->clear();
    for (std::size_t i = 0; i < std::min<std::size_t>(fits.size(), mostOffered); ++i) {
        const Command& command = m_commands[fits[i].second];
        QString text = command.group + QStringLiteral(":  ") + command.text;
        if (!command.keys.isEmpty())
            text += QStringLiteral("   (%1)").arg(anyOf(command.keys));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(fits[i].second));
        if (!command.possible)
            item->setFlags(Qt::NoItemFlags);
    }
    if (fits.empty()) {
        auto* nothing = new QListWidgetItem(tr("Nothing is called so. Fewer letters find more."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        nothing->setForeground(palette().text()); // to be read, unlike what is not possible now
    }
    m_list->setCurrentRow(0);
    fitHeight();
}

/// As high as what is found, up to the usual height.
void CommandPalette::fitHeight()
{
    const int rows = m_list->count() * std::max(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth();
    const QMargins around = layout()->contentsMargins();
    const int other = around.top() + around.bottom() + layout()->spacing() + m_line->sizeHint().height();
    const int least = m_list->minimumSizeHint().height();
    resize(width(), std::min(usualSize.height(), other + std::max(rows, least)));
}

/// It has no frame of a window, and must not run into what it lies over.
void CommandPalette::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QStringList CommandPalette::offered() const
{
    QStringList out;
    for (int i = 0; i < m_list->count(); ++i)
        out << m_list->item(i)->text();
    return out;
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto command = m_commands[static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong())].run;
    accept(); // first: what runs may ask something itself
    command();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)));
        const int by = key == Qt::Key_Down       ? 1
                       : key == Qt::Key_Up       ? -1
                       : key == Qt::Key_PageDown ? page
                       : key == Qt::Key_PageUp   ? -page
                                                 : 0;
        if (by != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace rope
