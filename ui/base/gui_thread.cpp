// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/gui_thread.h"

#include <deque>
#include <mutex>

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

namespace rope {

namespace {

/// Lives on the GUI thread. An event says only that there is something to take.
class Letterbox : public QObject
{
public:
    Letterbox()
    {
        if (qApp)
            moveToThread(qApp->thread());
    }
    void put(std::function<void()> letter)
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
        QCoreApplication::postEvent(this, new QEvent(QEvent::User)); // under the lock: the loop keeps the order
    }

protected:
    void customEvent(QEvent* /*event*/) override
    {
        std::unique_lock lock(m_mutex);
        const std::function<void()> letter = std::move(m_letters.front());
        m_letters.pop_front();
        lock.unlock();
        letter();
    }

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_letters;
};

} // namespace

void onGuiThread(std::function<void()> what)
{
    static Letterbox letterbox;
    letterbox.put(std::move(what));
}

} // namespace rope
