/// The columns whose cells are looked at.
enum ColumnSelection {
    case all
    /// By bit, the first 64 columns of the sheet; none beyond is looked at.
    case bits(UInt64)

    /// Nil where it takes more than the first 64 columns to hold them.
    init?(_ columns: Set<Int>) {
        var bits: UInt64 = 0
        for column in columns {
            guard column < 64 else { return nil }
            bits |= 1 << UInt64(column)
        }
        self = .bits(bits)
    }

    @inline(__always)
    func contains(_ column: Int) -> Bool {
        switch self {
        case .all: true
        case .bits(let bits): column < 64 && bits >> UInt64(column) & 1 == 1
        }
    }
}
