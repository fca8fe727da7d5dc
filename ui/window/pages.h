// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page of the window, one entry each. Actions, docks, menus, exports, view state and tests read this
// list: a new page is one new entry.
#pragma once

#include <Qt>

#include <span>

class Actions;
class PagePanel;
class SessionService;
struct WindowModels;

namespace pages {

/// What a page tells of.
enum class Subject { Selection, Program };

/// What pages are made from; outlives them.
struct Sources {
    SessionService &service;
    WindowModels &models;
    Actions &actions;
};

struct Descriptor {
    const char *id; ///< a word that settings keep; never changes
    const char *icon; ///< in resources/icons
    // Texts of the context "Actions", not translated yet.
    const char *text; ///< the title, with a mark for its key in menus
    const char *tip;
    const char *exportTip; ///< of the entry in *File*, *Export*; null: the page has nothing to export
    Qt::Key key; ///< with Ctrl
    Subject subject;
    Qt::DockWidgetArea area; ///< in the first layout
    PagePanel *(*make)(const Sources &sources); ///< the caller owns what it returns
};

/// In the order of the tabs.
[[nodiscard]] std::span<const Descriptor> all();

} // namespace pages
