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
