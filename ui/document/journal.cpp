// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/journal.h"

#include <QFile>
#include <QPointer>

#include "ui/base/gui_thread.h"
#include "ui/base/problem_text.h"
#include "ui/base/save_file.h"
#include "ui/document/session_folder.h"

namespace rope {

namespace {
constexpr int delayMs = 500;
} // namespace

Journal::Journal(SessionFolder& folder, std::function<QByteArray()> content, QObject* parent)
    : QObject(parent), m_folder(folder), m_content(std::move(content))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { write(false); });
    m_last = m_content();
}

void Journal::touch()
{
    // Not started anew: in the middle of a long drag it is written too.
    if (!m_timer.isActive())
        m_timer.start();
}

void Journal::flush()
{
    m_timer.stop();
    write(true);
}

void Journal::write(bool wait)
{
    if (wait)
        m_writer.waitForDone();
    const QByteArray text = m_content();
    if (text == m_last)
        return;
    try {
        if (!m_lock)
            m_path = m_folder.newJournal(m_lock);
    } catch (const InputError& e) {
        return written(whyFailed(e));
    }
    m_last = text;
    ++m_writes;
    const auto save = [text, path = m_path]() -> QString {
        if (text.isEmpty()) {
            QFile::remove(path);
            return {};
        }
        try {
            saveWhole(path, text, "sessions");
            return {};
        } catch (const std::exception& e) {
            return whyFailed(e);
        }
    };
    if (wait)
        return written(save());
    m_writer.start([self = QPointer<Journal>(this), save] {
        onGuiThread(self, [self, problem = save()] { self->written(problem); });
    });
}

void Journal::written(const QString& problem)
{
    if (problem.isEmpty()) {
        m_failing = false;
        return;
    }
    m_last.reset(); // the next change tries again, whatever it is
    if (!std::exchange(m_failing, true))
        Q_EMIT failed(problem);
}

void Journal::end()
{
    m_timer.stop();
    m_writer.waitForDone();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    m_lock.remove();
    m_last = m_content();
}

} // namespace rope
