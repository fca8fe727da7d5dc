# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles, without writing code, porter.c in every language standard, with the words included before winsnmp.h, after it,
# and, where the compiler finds them by itself, not at all.
#
#   C_COMPILER CXX_COMPILER   compilers
#   INCLUDE_DIR               of the library's headers
#   WORDS                     the header with the words, as #include takes it
#   WORDS_DIR                 folder that the compiler finds it in; the file to compile lies in SOURCE_DIR
#   ORDERS                    of BEFORE, AFTER and ALONE
#   DEFINITIONS               for the preprocessor, more of them
cmake_minimum_required(VERSION 3.25)

set(c_standards c99 c11 c17 c2x)
set(cxx_standards c++98 c++11 c++17 c++20)
set(failed 0)
set(compiled 0)

function(compile compiler language standard order)
    execute_process(
        COMMAND ${compiler} -fsyntax-only -Wall -Wextra -Wpedantic -Wundef -Wconversion -Werror
            "-DWORDS=${WORDS}" -D${order} ${DEFINITIONS}
            -I${INCLUDE_DIR} -I${WORDS_DIR} -std=${standard} -x ${language} ${SOURCE_DIR}/porter.c
        RESULT_VARIABLE result
        ERROR_VARIABLE errors)
    math(EXPR compiled "${compiled} + 1")
    set(compiled ${compiled} PARENT_SCOPE)
    if(NOT result EQUAL 0)
        math(EXPR failed "${failed} + 1")
        set(failed ${failed} PARENT_SCOPE)
        message(NOTICE "${WORDS} ${order} does not compile as ${standard}:\n${errors}")
    endif()
endfunction()

foreach(order IN LISTS ORDERS)
    foreach(standard IN LISTS c_standards)
        compile(${C_COMPILER} c ${standard} ${order})
    endforeach()
    foreach(standard IN LISTS cxx_standards)
        compile(${CXX_COMPILER} c++ ${standard} ${order})
    endforeach()
endforeach()
if(failed OR NOT compiled)
    message(FATAL_ERROR "${failed} of ${compiled} did not compile")
endif()
