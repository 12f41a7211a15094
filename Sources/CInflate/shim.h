#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// The state of ISA-L's inflate holds arrays of 64 KiB, which Swift would import as tuples: it is kept behind a pointer.

static inline void *inflate_new(void) {
    struct inflate_state *state = malloc(sizeof *state);
    if (state) isal_inflate_init(state);
    return state;
}

static inline void inflate_free(void *state) { free(state); }

// One step: takes from `input`, writes to `output`, and leaves in both lengths what is left of them.
// 0 when it went well, else ISA-L's error. `ended` is set when the last block is out.
static inline int inflate_step(void *opaque, const uint8_t *input, size_t *input_length, uint8_t *output,
                               size_t *output_length, int *ended) {
    struct inflate_state *state = opaque;
    state->next_in = (uint8_t *)input;
    state->avail_in = (uint32_t)*input_length;
    state->next_out = output;
    state->avail_out = (uint32_t)*output_length;
    int result = isal_inflate(state);
    *input_length = state->avail_in;
    *output_length = state->avail_out;
    *ended = state->block_state == ISAL_BLOCK_FINISH;
    return result;
}

static inline uint32_t crc32_of(uint32_t former, const uint8_t *bytes, size_t length) {
    return crc32_gzip_refl(former, bytes, length);
}

// The whole of `input` as one gzip member; 0 where it does not fit into `capacity` or no memory was left.
static inline size_t gzip_whole(const uint8_t *input, size_t length, uint8_t *output, size_t capacity) {
    if (length > UINT32_MAX || capacity > UINT32_MAX) return 0;
    struct isal_zstream *stream = malloc(sizeof *stream);
    uint8_t *level = malloc(ISAL_DEF_LVL3_DEFAULT);
    size_t written = 0;
    if (stream && level) {
        isal_deflate_stateless_init(stream);
        stream->gzip_flag = IGZIP_GZIP;
        stream->level = 3;
        stream->level_buf = level;
        stream->level_buf_size = ISAL_DEF_LVL3_DEFAULT;
        stream->end_of_stream = 1;
        stream->next_in = (uint8_t *)input;
        stream->avail_in = (uint32_t)length;
        stream->next_out = output;
        stream->avail_out = (uint32_t)capacity;
        if (isal_deflate_stateless(stream) == COMP_OK) written = stream->total_out;
    }
    free(level);
    free(stream);
    return written;
}
