/// The packed numbers of MS-XLS 2.5.217: 30 bits of an integer or of a floating-point number, perhaps times 100.
enum RKNumber {
    static func value(_ rk: UInt32) -> Double {
        let value =
            rk & 0x02 != 0
            ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        return rk & 0x01 != 0 ? value / 100 : value
    }
}
