/// Bytes of a part, given out block by block.
package protocol PartBytes: AnyObject {
    /// As declared, which may be a lie.
    var declaredSize: Int { get }

    /// Fills the buffer as far as one step does; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int

    /// Says that what was read does not count, for a part that is read again from its beginning.
    func withdraw()
}
