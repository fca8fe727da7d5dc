// SPDX-License-Identifier: MIT
//
// Start-up, clean-up and the process-wide settings (reference 4.1, 4.5, 4.6). The engine works for it and
// asks it what only the whole library can tell.
#pragma once

#include "base/code.h"
#include "engine/engineclient.h"

#include <atomic>
#include <cstdint>
#include <mutex>

namespace winsnmp::core {

class Engine;

enum class TranslateMode : std::uint32_t {
    Translated = SNMPAPI_TRANSLATED,
    UntranslatedV1 = SNMPAPI_UNTRANSLATED_V1,
    UntranslatedV2 = SNMPAPI_UNTRANSLATED_V2,
};

/// From the first start-up to the clean-up that ends the last is one life. A new one may begin while another
/// thread still ends the former: what was opened in the new one does not go with it.
class Library final : public EngineClient {
public:
    [[nodiscard]] bool isStarted() const noexcept override { return m_started; }

    void startPlain();
    void startCounted();
    /// Success, or NotInitialized when no plain start-up is in force.
    [[nodiscard]] Code cleanUpPlain();
    /// Success, or OtherError when no counted start-up is outstanding.
    [[nodiscard]] Code cleanUpCounted();

    std::atomic<TranslateMode> translateMode{TranslateMode::UntranslatedV1};
    std::atomic<bool> retransmits{true};

private:
    void ioThreadBegins() noexcept override;
    void callbackRefused(Session &session) override;

    void initialise(); ///< throws std::bad_alloc, then nothing has changed
    void endLife();
    void finish();

    std::mutex m_mutex; ///< guards the two below and the change between started and not
    bool m_plain = false;
    std::uint64_t m_counted = 0;
    std::atomic<bool> m_started{false};
};

[[nodiscard]] Library &library() noexcept;

/// One per process, never destroyed.
[[nodiscard]] Engine &engine() noexcept;

} // namespace winsnmp::core
