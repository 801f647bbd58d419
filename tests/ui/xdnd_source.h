// SPDX-License-Identifier: GPL-3.0-or-later
// What a file manager does when files are let go over a window of ours: the protocol XDND, version 5, spoken on a
// connection and a thread of its own, since the window waits for its answers. Nothing is moved by hand and nothing
// waits for a time: each step follows the other's answer.
#pragma once
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <poll.h>
#include <string>
#include <thread>
#include <utility>

#include <xcb/xcb.h>

namespace rope::test {

class XdndSource
{
public:
    enum class End { Open, Taken, NotTaken, Refused, NotAware };

    /// `type` is "text/uri-list" and the like; `x` and `y` are on the screen.
    XdndSource(xcb_window_t target, int x, int y, std::string type, std::string data)
        : m_target(target), m_x(x), m_y(y), m_type(std::move(type)), m_data(std::move(data)),
          m_thread([this](const std::stop_token& stop) { run(stop); })
    {}

    End end() const { return m_end; }

private:
    template <typename T>
    using Reply = std::unique_ptr<T, decltype(&std::free)>;
    template <typename T>
    static Reply<T> reply(T* value)
    {
        return Reply<T>(value, &std::free);
    }

    xcb_atom_t atom(const std::string& name) const
    {
        const auto cookie = xcb_intern_atom(m_x11, 0, static_cast<std::uint16_t>(name.size()), name.data());
        return reply(xcb_intern_atom_reply(m_x11, cookie, nullptr))->atom;
    }

    bool isAware() const
    {
        const auto cookie = xcb_get_property(m_x11, 0, m_target, atom("XdndAware"), XCB_ATOM_ATOM, 0, 1);
        const auto answer = reply(xcb_get_property_reply(m_x11, cookie, nullptr));
        return answer && xcb_get_property_value_length(answer.get()) == 4 &&
               *static_cast<std::uint32_t*>(xcb_get_property_value(answer.get())) >= version;
    }

    void tell(const char* what, std::array<std::uint32_t, 4> rest) const
    {
        xcb_client_message_event_t event{};
        event.response_type = XCB_CLIENT_MESSAGE;
        event.format = 32;
        event.window = m_target;
        event.type = atom(what);
        event.data.data32[0] = m_source;
        std::ranges::copy(rest, event.data.data32 + 1);
        xcb_send_event(m_x11, 0, m_target, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char*>(&event));
        xcb_flush(m_x11);
    }

    void give(const xcb_selection_request_event_t& asked) const
    {
        const bool has = asked.target == atom(m_type);
        if (has)
            xcb_change_property(m_x11, XCB_PROP_MODE_REPLACE, asked.requestor, asked.property, asked.target, 8,
                                static_cast<std::uint32_t>(m_data.size()), m_data.data());
        xcb_selection_notify_event_t event{};
        event.response_type = XCB_SELECTION_NOTIFY;
        event.time = asked.time;
        event.requestor = asked.requestor;
        event.selection = asked.selection;
        event.target = asked.target;
        event.property = has ? asked.property : static_cast<xcb_atom_t>(XCB_NONE);
        xcb_send_event(m_x11, 0, asked.requestor, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char*>(&event));
        xcb_flush(m_x11);
    }

    void answer(const xcb_client_message_event_t& event)
    {
        const std::uint32_t bit = event.data.data32[1] & 1;
        if (event.type == atom("XdndFinished")) {
            m_end = bit ? End::Taken : End::NotTaken;
        } else if (event.type == atom("XdndStatus") && bit) {
            if (!std::exchange(m_dropped, true))
                tell("XdndDrop", {0, XCB_CURRENT_TIME, 0, 0});
        } else if (event.type == atom("XdndStatus")) {
            tell("XdndLeave", {});
            m_end = End::Refused;
        }
    }

    void begin()
    {
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(m_x11)).data;
        m_source = xcb_generate_id(m_x11);
        xcb_create_window(m_x11, XCB_COPY_FROM_PARENT, m_source, screen->root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_OUTPUT, screen->root_visual, 0, nullptr);
        xcb_set_selection_owner(m_x11, m_source, atom("XdndSelection"), XCB_CURRENT_TIME);
        if (!isAware()) {
            m_end = End::NotAware;
            return;
        }
        tell("XdndEnter", {version << 24, atom(m_type), 0, 0});
        tell("XdndPosition",
             {0, static_cast<std::uint32_t>(m_x << 16 | m_y), XCB_CURRENT_TIME, atom("XdndActionCopy")});
    }

    void run(const std::stop_token& stop)
    {
        m_x11 = xcb_connect(nullptr, nullptr);
        begin();
        pollfd waiting{xcb_get_file_descriptor(m_x11), POLLIN, 0};
        while (m_end == End::Open && !stop.stop_requested() && !xcb_connection_has_error(m_x11)) {
            const auto event = reply(xcb_poll_for_event(m_x11));
            if (!event) {
                ::poll(&waiting, 1, 50); // or until a test that has failed ends this
                continue;
            }
            const int type = event->response_type & 0x7f;
            if (type == XCB_SELECTION_REQUEST)
                give(*reinterpret_cast<xcb_selection_request_event_t*>(event.get()));
            else if (type == XCB_CLIENT_MESSAGE)
                answer(*reinterpret_cast<xcb_client_message_event_t*>(event.get()));
        }
        xcb_disconnect(m_x11);
    }

    static constexpr std::uint32_t version = 5;
    xcb_window_t m_target, m_source = 0;
    int m_x, m_y;
    std::string m_type, m_data;
    bool m_dropped = false;
    xcb_connection_t* m_x11 = nullptr;
    std::atomic<End> m_end = End::Open;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace rope::test
