import Foundation

extension Data {
    /// `withUnsafeBytes` for closures that throw this room's errors; Foundation's own erases their type.
    package func withBytes<R>(
        _ body: (UnsafeRawBufferPointer) throws(ReadingError) -> R
    ) throws(ReadingError) -> R {
        let result: Result<R, ReadingError> = withUnsafeBytes { raw in
            do throws(ReadingError) { return .success(try body(raw)) } catch { return .failure(error) }
        }
        return try result.get()
    }
}
