import ReportingKit

/// A row's values as text: `[[3,1,5,2,15834],[4,2,5,3,5239,2,null,"52,39%"]]`.
///
/// Each is field, kind, row and column of the cell, number, scale, text, and the cell's text where that differs from the value's
/// own; what is absent at the end is left out.
enum StoredCells {
    static func text(
        of values: [FieldName: SourcedValue], _ number: (FieldName) throws -> Int64
    ) throws -> [UInt8] {
        var text = Writer()
        for (field, value) in values.sorted(by: { $0.key < $1.key }) {
            let stored = StoredValue(value.value)
            let raw = value.raw == value.value.plainText ? nil : value.raw
            text.begin()
            text.add(try number(field))
            text.add(Int64(stored.kind.rawValue))
            text.add(Int64(value.cell.row))
            text.add(Int64(value.cell.column))
            text.add(stored.number)
            text.add(stored.scale.map(Int64.init))
            text.add(stored.text)
            text.add(raw)
            text.end()
        }
        return text.finish()
    }

    /// - Parameter name: of a field's number.
    /// - Throws: ``StoreError/damagedRow`` for text that this program does not write.
    static func values(of text: String, _ name: (Int64) -> FieldName?) throws(StoreError) -> [FieldName: SourcedValue] {
        var text = text
        let result: Result<[FieldName: SourcedValue], StoreError> = text.withUTF8 { bytes in
            do throws(StoreError) {
                var reader = StoredCellsReader(bytes)
                return .success(try reader.values(name))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Writes the arrays; absent entries wait for one that is there.
    private struct Writer {
        private var bytes: [UInt8] = [UInt8(ascii: "[")]
        private var waiting = 0
        private var isFirst = true

        init() { bytes.reserveCapacity(512) }

        mutating func begin() {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "["))
            waiting = 0
            isFirst = true
        }

        mutating func end() { bytes.append(UInt8(ascii: "]")) }

        mutating func finish() -> [UInt8] {
            bytes.append(UInt8(ascii: "]"))
            return bytes
        }

        mutating func add(_ number: Int64?) {
            guard let number else { return waiting += 1 }
            separate()
            if number < 0 { bytes.append(UInt8(ascii: "-")) }
            var rest = number.magnitude
            let start = bytes.count
            repeat {
                bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
            } while rest > 0
            bytes[start...].reverse()
        }

        mutating func add(_ text: String?) {
            guard let text else { return waiting += 1 }
            separate()
            bytes.append(UInt8(ascii: "\""))
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case 0..<0x20:
                    let digits = Array("0123456789abcdef".utf8)
                    bytes.append(contentsOf: "\\u00".utf8)
                    bytes.append(digits[Int(byte >> 4)])
                    bytes.append(digits[Int(byte & 15)])
                default: bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
        }

        private mutating func separate() {
            for _ in 0..<waiting {
                bytes.append(contentsOf: ",null".utf8)
            }
            waiting = 0
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
        }
    }
}
