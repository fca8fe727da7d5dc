# SPDX-License-Identifier: GPL-3.0-or-later

# Adds a Qt Test program to the build and to ctest.
#
#   add_project_test(<name>
#       SOURCES <file>...            the first one holds QTEST_MAIN
#       [LIBS <target>...]           what the test links besides Qt6::Test
#       [LABELS <label>...]
#       [TIMEOUT <seconds>]          120 if not given
#       [ENVIRONMENT <NAME=value>...]
#       [SERIAL])                    for tests that measure time: nothing else runs beside them
#
# Each test has an empty home of its own: it neither reads nor changes anybody's settings.
function(add_project_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "SERIAL" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    if(arg_UNPARSED_ARGUMENTS OR NOT arg_SOURCES)
        message(FATAL_ERROR "add_project_test(${name}): no SOURCES, or unknown words: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()

    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES
        AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE ${arg_LIBS} Qt6::Test project_warnings)
    if(TARGET last_threads)
        target_link_libraries(${name} PRIVATE last_threads)
    endif()

    set(home ${CMAKE_CURRENT_BINARY_DIR}/${name}.home)
    file(MAKE_DIRECTORY ${home})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        RUN_SERIAL ${arg_SERIAL}
        ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;${SSM_SANITIZER_ENVIRONMENT};${arg_ENVIRONMENT}")
endfunction()

set(SSM_SANITIZER_ENVIRONMENT "")
if(SSM_SANITIZE)
    set(SSM_SANITIZER_ENVIRONMENT
        ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
        LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/lsan.supp:print_suppressions=0
        UBSAN_OPTIONS=print_stacktrace=1
        TSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/tsan.supp:halt_on_error=1:second_deadlock_stack=1:die_after_fork=0)
endif()

if("address" IN_LIST SSM_SANITIZE)
    add_library(last_threads OBJECT support/lastthreads.cpp)
    target_link_libraries(last_threads PRIVATE project_warnings)
endif()
