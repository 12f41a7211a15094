#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Searches that look at sixteen bytes at a time. Inlined into Swift, which does not vectorise such loops (measured: a
// tenth of this speed with SIMD types). Each reads up to 63 bytes beyond `end`: buffers are padded for it.

#if defined(__SSE2__)
typedef char scan_v16 __attribute__((vector_size(16)));

static inline scan_v16 scan_load(const uint8_t *p) {
    scan_v16 v;
    memcpy(&v, p, 16);
    return v;
}

static inline scan_v16 scan_all(uint8_t byte) {
    char c = (char)byte;
    return (scan_v16){c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c};
}

static inline uint32_t scan_mask(scan_v16 v) { return (uint32_t)__builtin_ia32_pmovmskb128((__attribute__((vector_size(16))) char)v); }
#endif

// The first `byte` from `p` on; `end` when there is none before it.
static inline const uint8_t *scan_find(const uint8_t *p, const uint8_t *end, uint8_t byte) {
#if defined(__SSE2__)
    scan_v16 wanted = scan_all(byte);
    for (; p < end; p += 16) {
        uint32_t hits = scan_mask((scan_v16)(scan_load(p) == wanted));
        if (hits) {
            p += __builtin_ctz(hits);
            return p < end ? p : end;
        }
    }
    return end;
#else
    const uint8_t *found = p < end ? memchr(p, byte, (size_t)(end - p)) : NULL;
    return found ? found : end;
#endif
}

// The first `<` from `p` on, or `end`. `special` is set when a byte before it needs a closer look: an entity, an escape
// (`_`), or a control character other than tabulator and line feed.
static inline const uint8_t *scan_text(const uint8_t *p, const uint8_t *end, int *special) {
    *special = 0;
#if defined(__SSE2__)
    for (; p < end; p += 16) {
        scan_v16 v = scan_load(p);
        uint32_t hits = scan_mask((scan_v16)(v == scan_all('<')));
        // Unsigned v < 0x20, by way of an unsigned minimum.
        scan_v16 low = (scan_v16)(__builtin_elementwise_min((__attribute__((vector_size(16))) unsigned char)v,
                                                            (__attribute__((vector_size(16))) unsigned char)scan_all(0x1F)));
        uint32_t marks = scan_mask((scan_v16)(v == scan_all('&'))) | scan_mask((scan_v16)(v == scan_all('_')))
            | (scan_mask((scan_v16)(v == low)) & ~scan_mask((scan_v16)(v == scan_all('\t')))
               & ~scan_mask((scan_v16)(v == scan_all('\n'))));
        if (hits) {
            int offset = __builtin_ctz(hits);
            if (marks & ((1u << offset) - 1)) *special = 1;
            p += offset;
            return p < end ? p : end;
        }
        if (marks) *special = 1;
    }
    return end;
#else
    for (; p < end && *p != '<'; p++) {
        if (*p == '&' || *p == '_' || (*p < 0x20 && *p != '\t' && *p != '\n')) *special = 1;
    }
    return p;
#endif
}

// Which of 64 bytes are structural in delimited text: the delimiter, line breaks, quotes.
static inline uint64_t scan_delimited(const uint8_t *p, uint8_t delimiter) {
    uint64_t mask = 0;
#if defined(__SSE2__)
    scan_v16 d = scan_all(delimiter), n = scan_all('\n'), r = scan_all('\r'), q = scan_all('"');
    for (int i = 0; i < 4; i++) {
        scan_v16 v = scan_load(p + 16 * i);
        mask |= (uint64_t)scan_mask((scan_v16)((v == d) | (v == n) | (v == r) | (v == q))) << (16 * i);
    }
#else
    for (int i = 0; i < 64; i++) {
        if (p[i] == delimiter || p[i] == '\n' || p[i] == '\r' || p[i] == '"') mask |= (uint64_t)1 << i;
    }
#endif
    return mask;
}

// What `scan_paragraph` says of the bytes that it went over.
enum { SCAN_UNCOMMON = 1, SCAN_BEYOND_ASCII = 2 };

// The first `<` from `p` on, or `end`. `marks` has SCAN_UNCOMMON where a byte before it is a reference, a `>`, a control
// character, or white space other than a single space behind something else; and SCAN_BEYOND_ASCII.
static inline const uint8_t *scan_paragraph(const uint8_t *p, const uint8_t *end, int *marks) {
    uint32_t uncommon = 0, beyond = 0, behind_space = 1;
#if defined(__SSE2__)
    for (; p < end; p += 16) {
        scan_v16 v = scan_load(p);
        uint32_t hits = scan_mask((scan_v16)(v == scan_all('<')));
        uint32_t before = hits ? (1u << __builtin_ctz(hits)) - 1 : 0xFFFFu;
        // Unsigned v < 0x20, by way of an unsigned minimum.
        scan_v16 low = (scan_v16)(__builtin_elementwise_min((__attribute__((vector_size(16))) unsigned char)v,
                                                            (__attribute__((vector_size(16))) unsigned char)scan_all(0x1F)));
        uint32_t spaces = scan_mask((scan_v16)(v == scan_all(' ')));
        uncommon |= (scan_mask((scan_v16)((v == scan_all('&')) | (v == scan_all('>')) | (v == low)))
                     | (spaces & ((spaces << 1) | behind_space))) & before;
        beyond |= scan_mask(v) & before;
        behind_space = (spaces >> 15) & 1;
        if (hits) {
            p += __builtin_ctz(hits);
            break;
        }
    }
    if (p > end) p = end;
#else
    for (; p < end && *p != '<'; p++) {
        if (*p == '&' || *p == '>' || *p < 0x20 || (*p == ' ' && behind_space)) uncommon = 1;
        beyond |= *p & 0x80;
        behind_space = *p == ' ';
    }
#endif
    *marks = (uncommon ? SCAN_UNCOMMON : 0) | (beyond ? SCAN_BEYOND_ASCII : 0);
    return p;
}

// Whether bytes are UTF-8 and characters of XML (1.0, 2.2), but for controls, which are not looked at.
static inline int scan_are_characters(const uint8_t *p, const uint8_t *end) {
    while (p < end) {
        size_t left = (size_t)(end - p);
        uint32_t code;
        if (p[0] < 0x80) {
            p += 1;
        } else if (p[0] < 0xE0) {
            if (p[0] < 0xC2 || left < 2 || (p[1] & 0xC0) != 0x80) return 0;
            p += 2;
        } else if (p[0] < 0xF0) {
            if (left < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80) return 0;
            code = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
            if (code < 0x800 || (code >= 0xD800 && code < 0xE000) || code >= 0xFFFE) return 0;
            p += 3;
        } else {
            if (left < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 || (p[3] & 0xC0) != 0x80) return 0;
            code = (p[0] & 0x0Fu) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
            if (p[0] > 0xF4 || code < 0x10000 || code > 0x10FFFF) return 0;
            p += 4;
        }
    }
    return 1;
}
