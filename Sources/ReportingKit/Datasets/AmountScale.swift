/// In what amounts of money are counted; they are stored in đồng.
public enum AmountScale: Int64, Hashable, Sendable, CaseIterable {
    case single = 1
    case thousand = 1_000
    case million = 1_000_000
    case billion = 1_000_000_000

    /// As declarations and headings say it.
    public var words: String {
        switch self {
        case .single: "đồng"
        case .thousand: "nghìn"
        case .million: "triệu"
        case .billion: "tỷ"
        }
    }
}
