/// Numbers out of binary headers; nil wherever the bytes end too early.
struct LittleEndianBytes {
    let bytes: UnsafeRawBufferPointer

    var count: Int { bytes.count }

    func uint8(at offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    func uint16(at offset: Int) -> UInt16? { load(at: offset) }
    func uint32(at offset: Int) -> UInt32? { load(at: offset) }
    func uint64(at offset: Int) -> UInt64? { load(at: offset) }

    func slice(from offset: Int, count length: Int) -> UnsafeRawBufferPointer? {
        guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + length)])
    }

    private func load<Number: FixedWidthInteger>(at offset: Int) -> Number? {
        let width = MemoryLayout<Number>.size
        guard offset >= 0, count >= width, offset <= count - width else { return nil }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}
