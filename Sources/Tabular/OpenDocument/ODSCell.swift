import Glibc
import Markup

/// One cell of an OpenDocument sheet: typed by its attributes, its text in paragraphs.
struct ODSCell {
    /// A namespace that the type of a cell is told by.
    enum Namespace {
        case office
        /// LibreOffice's own names; the standard knows no type for errors.
        case extensions

        init?(_ name: XMLName?) {
            guard let name else { return nil }
            if name == "urn:oasis:names:tc:opendocument:xmlns:office:1.0" {
                self = .office
            } else if name == "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" {
                self = .extensions
            } else {
                return nil
            }
        }
    }

    private let stated: CellContent?
    let isError: Bool
    private let hasType: Bool
    private let formula: String?
    private let ownText: String?
    private let look: ODSTextStyles.Look

    /// The attributes of a cell's start, good as long as their bytes.
    struct Attributes {
        typealias Bytes = UnsafeBufferPointer<UInt8>

        fileprivate var type: Bytes?
        fileprivate var extendedType: Bytes?
        fileprivate var value: Bytes?
        fileprivate var dateValue: Bytes?
        fileprivate var timeValue: Bytes?
        fileprivate var booleanValue: Bytes?
        fileprivate var formula: Bytes?
        fileprivate var ownText: Bytes?
        private var repeated: Int?
        private var spannedColumns: Int?
        private var spannedRows: Int?

        var columnsRepeated: Int { repeated ?? 1 }
        var columnsSpanned: Int { spannedColumns ?? 1 }
        var rowsSpanned: Int { spannedRows ?? 1 }
        var isError: Bool { extendedType.map { ODSTagScanner.isEqual($0, "error") } ?? false }

        /// Whether a cell holds its text, whatever that is.
        var statesNothing: Bool {
            value == nil && dateValue == nil && timeValue == nil && booleanValue == nil && formula == nil
                && ownText == nil
        }

        init() {}

        init(_ reader: XMLPullReader) {
            reader.forEachAttribute { name, value, namespace in
                let bytes = Bytes(
                    start: name.utf8, count: strlen(UnsafeRawPointer(name.utf8).assumingMemoryBound(to: CChar.self)))
                _ = add(bytes, value, kind: Namespace(namespace))
            }
        }

        /// The first of several attributes of one name counts. False for one that means nothing.
        ///
        /// - Parameter kind: what its prefix stands for.
        mutating func add(_ name: Bytes, _ value: Bytes, kind: @autoclosure () -> Namespace?) -> Bool {
            func isNamed(_ word: StaticString) -> Bool { ODSTagScanner.isEqual(name, word) }
            switch name.count {
            case 5 where isNamed("value"):
                // Others of this name are no numbers.
                if self.value == nil, kind() == .office { self.value = value }
            case 7 where isNamed("formula"): formula = formula ?? value
            case 10 where isNamed("value-type"):
                switch kind() {
                case .office: type = type ?? value
                case .extensions: extendedType = extendedType ?? value
                case nil: return false
                }
            case 10 where isNamed("date-value"): dateValue = dateValue ?? value
            case 10 where isNamed("time-value"): timeValue = timeValue ?? value
            case 12 where isNamed("string-value"): ownText = ownText ?? value
            case 13 where isNamed("boolean-value"): booleanValue = booleanValue ?? value
            case 19 where isNamed("number-rows-spanned"): spannedRows = spannedRows ?? Int(repetitions: value)
            case 22 where isNamed("number-columns-spanned"): spannedColumns = spannedColumns ?? Int(repetitions: value)
            case 23 where isNamed("number-columns-repeated"): repeated = repeated ?? Int(repetitions: value)
            default: return false
            }
            return true
        }
    }

    /// `look` is what the cell's style says of its text.
    init(_ attributes: Attributes, look: ODSTextStyles.Look) {
        hasType = attributes.type?.isEmpty == false
        isError = attributes.isError
        formula = attributes.formula.map { String(decoding: $0, as: UTF8.self) }
        ownText = attributes.ownText.map { String(decoding: $0, as: UTF8.self) }
        stated = Self.statedValue(attributes)
        self.look = look
    }

    /// What the cell holds besides its text; nil where the text is what it holds.
    ///
    /// - Parameter marksParts: whether parts of the text are raised, struck out or hidden: what is written in them is
    ///   not the value that the cell states.
    func content(textIsEmpty: Bool, marksParts: Bool) -> CellContent? {
        if isError || marksParts { return nil }
        if let stated { return stated.marked(look.mark) }
        if !hasType, textIsEmpty, let formula { return .formulaWithoutValue(formula) }
        return ownText.map { .text(look.mark?.mark($0) ?? $0) }
    }

    /// As what the text stands where it is what the cell holds.
    var textKind: PassingCell.Kind { isError ? .error : .text }

    /// The value in the attributes; nil for text, and where it cannot be read as its type, so that the text stands.
    private static func statedValue(_ attributes: Attributes) -> CellContent? {
        guard let type = attributes.type else { return nil }
        func isType(_ word: StaticString) -> Bool { ODSTagScanner.isEqual(type, word) }
        switch type.count {
        case 5 where isType("float"), 8 where isType("currency"):
            return attributes.value.flatMap { Double(cellText: $0) }.map { .number($0, .general) }
        case 10 where isType("percentage"):
            return attributes.value.flatMap { Double(cellText: $0) }.map { .number($0, .percent) }
        case 7 where isType("boolean"):
            return attributes.booleanValue.map { .boolean(ODSTagScanner.isEqual($0, "true")) }
        case 4 where isType("date"):
            return attributes.dateValue.flatMap { value in
                DaySerial.serial(isoDay: value) ?? DaySerial.serial(iso: String(decoding: value, as: UTF8.self))
            }.map { .number($0, .date) }
        case 4 where isType("time"):
            return attributes.timeValue.flatMap { DaySerial.dayFraction(duration: String(decoding: $0, as: UTF8.self)) }
                .map { .number($0, .date) }
        default: return nil
        }
    }
}

extension Int {
    /// How often something stands there, at least once; clamped where sums of it could overflow.
    init(repetitions text: UnsafeBufferPointer<UInt8>) {
        self = Swift.min(Swift.max(1, Int(digits: text) ?? 1), 1 << 32)
    }
}
