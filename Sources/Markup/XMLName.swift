/// The local name of an element or attribute, whatever its prefix; compares with literals:
/// `switch reader.name { case "row": … }`.
///
/// Points into the parser's table of names, so it is good as long as its reader.
package struct XMLName {
    package let utf8: UnsafePointer<UInt8>

    @inlinable package static func == (name: XMLName, literal: StaticString) -> Bool {
        let other = literal.utf8Start
        for index in 0..<literal.utf8CodeUnitCount where name.utf8[index] != other[index] { return false }
        return name.utf8[literal.utf8CodeUnitCount] == 0
    }

    @inlinable package static func ~= (literal: StaticString, name: XMLName) -> Bool { name == literal }

    package var string: String { String(cString: utf8) }
}
