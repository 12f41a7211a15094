/// Text that shows nothing: spaces, no-break spaces, line breaks. Cells of it are left out.
enum BlankText {
    static func isBlank(_ bytes: some Collection<UInt8>) -> Bool {
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case 0x20, 0x09...0x0D: continue
            case 0xC2: guard iterator.next() == 0xA0 else { return false }
            default: return false
            }
        }
        return true
    }
}
