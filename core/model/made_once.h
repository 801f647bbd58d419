// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <mutex>

namespace rope {

/// Values that are dear to make and never change: each is made when it is first asked for and stays where it is. One
/// whose making throws is not there afterwards, and is made when it is asked for again. Any thread may ask.
template <class Key, class Value>
class MadeOnce
{
public:
    template <class Make>
    const Value& of(const Key& key, Make make)
    {
        const std::lock_guard lock(m_mutex);
        auto it = m_all.find(key);
        if (it == m_all.end())
            it = m_all.emplace(key, make(key)).first;
        return it->second;
    }

private:
    std::mutex m_mutex;
    std::map<Key, Value> m_all;
};

} // namespace rope
