// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/document_menu.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QProxyStyle>

#include "core/model/problem.h"
#include "ui/base/plain_text.h"
#include "ui/base/problem_text.h"
#include "ui/document/session_folder.h"
#include "ui/widgets/plain_question.h"
#include "ui/window/document_desk.h"
#include "ui/window/new_window.h"
#include "ui/window/recent_documents.h"

namespace rope {

namespace {

/// Icons of a menu are as large as its style says.
class PictureStyle : public QProxyStyle
{
public:
    PictureStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        return metric == PM_SmallIconSize ? RecentDocuments::pictureHeight
                                          : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

/// A menu's text takes & for a key.
QString shown(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

DocumentMenu::DocumentMenu(DocumentDesk& desk, SessionFolder& folder, QMenu& file, QMenuBar& bar, QWidget& window)
    : QObject(&window), m_desk(desk), m_folder(folder), m_window(window)
{
    createFile(file);
    createScreens(bar);
}

QAction* DocumentMenu::add(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> run)
{
    auto* action = new QAction(text, menu);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    menu->addAction(action);
    return action;
}

void DocumentMenu::createFile(QMenu& menu)
{
    auto* before = menu.findChild<QAction*>(QStringLiteral("documents"));
    QList<QAction*> entries;
    const auto insertFirst = [&menu](QAction* entry, QAction* at) {
        menu.removeAction(entry);
        menu.insertAction(at, entry);
    };
    QAction* const top = menu.actions().constFirst();
    insertFirst(add(&menu, tr("&New"), QKeySequence::New, [this] { startAnew(); }), top);
    insertFirst(add(&menu, tr("New win&dow"), {}, [] { openWindow({QStringLiteral("--new")}); }), top);
    entries << add(&menu, tr("&Save"), QKeySequence::Save, [this] { save(); });
    entries << add(&menu, tr("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] { saveAs(); });
    QAction* revert = add(&menu, tr("Re&vert to the file"), {}, [this] { this->revert(); });
    auto* recents = new QMenu(tr("Open &recent"), &menu);
    auto* style = new PictureStyle;
    style->setParent(recents);
    recents->setStyle(style);
    auto* earlier = new QMenu(tr("Earlier &work"), &menu);
    setTip(earlier->menuAction(), tr("Work of no file that has given way to other work"));
    connect(recents, &QMenu::aboutToShow, this, [this, recents] { fillRecent(recents); });
    connect(earlier, &QMenu::aboutToShow, this, [this, earlier] { fillEarlier(earlier); });
    entries << revert << recents->menuAction() << earlier->menuAction();
    for (QAction* entry : entries) {
        menu.removeAction(entry);
        menu.insertAction(before, entry);
    }
    connect(&menu, &QMenu::aboutToShow, this, [this, revert, recents, earlier] {
        revert->setEnabled(m_desk.isChanged());
        recents->setEnabled(!RecentDocuments::paths().isEmpty());
        earlier->setEnabled(!m_folder.earlier().empty());
    });
}

void DocumentMenu::createScreens(QMenuBar& bar)
{
    auto* menu = new QMenu(tr("&Screens"), &bar);
    menu->setObjectName(QStringLiteral("screens"));
    bar.insertMenu(bar.actions().constLast(), menu);
    add(menu, tr("&New screen…"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), [this] { nameScreen(true); });
    QAction* rename = add(menu, tr("Re&name this screen…"), {}, [this] { nameScreen(false); });
    QAction* remove = add(menu, tr("&Remove this screen"), {}, [this] { m_desk.removeScreen(m_desk.shown()); });
    menu->addSeparator();
    QAction* next =
        add(menu, tr("N&ext screen"), QKeySequence(QStringLiteral("Ctrl+PgDown")), [this] { m_desk.step(1); });
    QAction* back =
        add(menu, tr("&Previous screen"), QKeySequence(QStringLiteral("Ctrl+PgUp")), [this] { m_desk.step(-1); });
    menu->addSeparator();
    const auto move = [this](int by) {
        m_desk.moveScreen(m_desk.shown(), m_desk.shown() + static_cast<std::size_t>(by));
    };
    QAction* left =
        add(menu, tr("Move this screen &left"), QKeySequence(QStringLiteral("Ctrl+Shift+PgUp")), [move] { move(-1); });
    QAction* right = add(menu, tr("Move this screen r&ight"), QKeySequence(QStringLiteral("Ctrl+Shift+PgDown")),
                         [move] { move(1); });
    const auto enable = [this, rename, remove, next, back, left, right] {
        const std::size_t count = m_desk.screens().size();
        rename->setEnabled(true);
        remove->setEnabled(count > 1);
        for (QAction* action : {next, right})
            action->setEnabled(m_desk.shown() + 1 < count);
        for (QAction* action : {back, left})
            action->setEnabled(m_desk.shown() > 0);
    };
    connect(&m_desk, &DocumentDesk::changed, menu, enable);
    enable();
}

void DocumentMenu::nameScreen(bool isNew)
{
    const QString now = QString::fromStdString(m_desk.screens()[m_desk.shown()].name);
    bool ok = false;
    const QString name = QInputDialog::getText(&m_window, isNew ? tr("New screen") : tr("Rename the screen"),
                                               tr("Name"), QLineEdit::Normal, isNew ? QString() : now, &ok)
                             .trimmed();
    if (!ok)
        return;
    isNew ? m_desk.addScreen(name) : m_desk.renameScreen(m_desk.shown(), name);
}

void DocumentMenu::fillRecent(QMenu* menu)
{
    menu->clear();
    for (const QString& path : RecentDocuments::paths()) {
        QAction* action = add(menu, shown(QFileInfo(path).fileName()), {}, [this, path] { open(path); });
        if (const QPixmap picture = RecentDocuments::pictureOf(path); !picture.isNull())
            action->setIcon(picture);
        setTip(action, path);
        action->setEnabled(QFileInfo::exists(path));
    }
    menu->addSeparator();
    add(menu, tr("&Forget these"), {}, [] { RecentDocuments::forget(); });
}

void DocumentMenu::fillEarlier(QMenu* menu)
{
    menu->clear();
    for (const SessionFolder::Earlier& each : m_folder.earlier()) {
        const QString at = each.at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        const QString text = each.name.isEmpty() ? at : tr("%1, %2").arg(at, each.name);
        add(menu, shown(text), {}, [this, path = each.path] {
            if (!mayLeave())
                return;
            QFile file(path);
            try {
                if (!file.open(QIODevice::ReadOnly))
                    throw InputError("file", quotable(path.toStdString(), 200), "a file that can be read");
                m_desk.take(sessionFromText(file.readAll()), tr("earlier work"));
            } catch (const InputError& e) {
                Q_EMIT message(whyFailed(e));
            }
        });
    }
}

void DocumentMenu::startAnew()
{
    if (mayLeave())
        m_desk.take({}, tr("new document"));
}

bool DocumentMenu::open(const QString& path)
{
    if (!mayLeave())
        return false;
    try {
        m_desk.open(path);
        return true;
    } catch (const InputError& e) {
        Q_EMIT message(tr("%1: %2").arg(QFileInfo(path).fileName(), problemText(e.problems())));
        return false;
    }
}

bool DocumentMenu::trySaving(const std::function<void()>& save)
{
    try {
        save();
        Q_EMIT message(tr("Saved: %1").arg(m_desk.file()));
        return true;
    } catch (const std::exception& e) {
        Q_EMIT message(tr("Not saved. %1").arg(whyFailed(e)));
        return false;
    }
}

bool DocumentMenu::save()
{
    if (m_desk.file().isEmpty())
        return saveAs();
    if (const QFileInfo file(m_desk.file()); !file.absoluteDir().exists()) {
        const QString gone = tr("The folder %1 is no longer there, so that %2 cannot be written into it.");
        const int answer =
            askPlainly(&m_window, tr("The folder is gone"), gone.arg(file.absolutePath(), file.fileName()),
                       {tr("Save under another name…"), tr("Cancel")});
        return answer == 0 && saveAs();
    }
    if (!m_desk.otherVersion().isEmpty()) {
        const int answer = askPlainly(
            &m_window, tr("The file has changed"),
            tr("%1 was changed by another program since it was opened here.").arg(QFileInfo(m_desk.file()).fileName()),
            {tr("Save under another name…"), tr("Replace it"), tr("Cancel")});
        if (answer == 0)
            return saveAs();
        if (answer == 2)
            return false;
    }
    return trySaving([this] { m_desk.save(); });
}

bool DocumentMenu::saveAs()
{
    QFileDialog dialog(&m_window, tr("Save the document"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(tr("Ropescope documents (*.ropescope)"));
    dialog.setDefaultSuffix(QStringLiteral("ropescope"));
    const QFileInfo now(m_desk.file().isEmpty() ? QStringLiteral("untitled.ropescope") : m_desk.file());
    dialog.selectFile(now.absoluteDir().exists() ? now.filePath() : now.fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    const QString path = dialog.selectedFiles().constFirst();
    return trySaving([&] { m_desk.saveTo(path); });
}

void DocumentMenu::revert()
{
    try {
        m_desk.revert();
    } catch (const InputError& e) {
        Q_EMIT message(whyFailed(e));
    }
}

bool DocumentMenu::screenKey(const QKeyEvent& event)
{
    if (m_desk.screens().size() < 2 || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event.key() != Qt::Key_PageDown && event.key() != Qt::Key_PageUp)
        return false;
    m_desk.step(event.key() == Qt::Key_PageDown ? 1 : -1);
    return true;
}

bool DocumentMenu::mayLeave()
{
    if (!m_desk.isChanged())
        return true;
    const QString why = m_desk.isFileGone() ? tr("%1 is no longer there: what you see is in no file.")
                                            : tr("%1 has changes that are not saved.");
    const int answer = askPlainly(&m_window, tr("Unsaved changes"), why.arg(QFileInfo(m_desk.file()).fileName()),
                                  {tr("Save"), tr("Discard"), tr("Cancel")});
    return answer == 0 ? save() : answer == 1;
}

bool DocumentMenu::loseAnyway(const QString& problem)
{
    return askPlainly(&m_window, tr("Your work cannot be kept"),
                      tr("The next start could not bring it back: %1").arg(problem),
                      {tr("Stay"), tr("Close and lose it"), tr("Cancel")}) == 1;
}

} // namespace rope
