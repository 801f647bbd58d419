// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QObject>

#include "ui/document/watched_file.h"

class QWidget;

namespace rope {

class DocumentDesk;
class QuestionBar;

/// Notices when another program changes the file of the document, and asks whose version shall hold. Looks when the
/// window is turned to, too.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    FileWatch(DocumentDesk& desk, QuestionBar& bar, QWidget& window);

Q_SIGNALS:
    /// The file's version is wanted.
    void reload();
    void message(const QString& text);
    /// The file was looked at, whatever came of it.
    void looked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void look();
    void compare();

    DocumentDesk& m_desk;
    QuestionBar& m_bar;
    WatchedFile m_file;
    qint64 m_size = -1;
    QDateTime m_seen;   ///< when the file was written that was looked at last
    QByteArray m_kept;  ///< sum of the version that was answered by "keep mine"
    QString m_question; ///< as it is asked now
    bool m_isGone = false;
};

} // namespace rope
