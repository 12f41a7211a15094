import CZip
import Foundation

/// Lets libzip read a file that is in memory, without a copy of it.
///
/// A class because libzip keeps a pointer to it, and calls back until it frees the source.
final class ArchiveSource {
    private let bytes: Data
    private var position = 0
    private var error = zip_error_t()

    /// - Parameter prefixLength: bytes at the front that the archive's offsets do not count.
    init(_ bytes: Data, prefixLength: Int) {
        self.bytes = bytes.dropFirst(prefixLength)
        zip_error_init(&error)
    }

    deinit { zip_error_fini(&error) }

    /// The source owns a reference to itself until libzip frees it.
    func open() -> OpaquePointer? {
        let context = Unmanaged.passRetained(self)
        let source = zip_source_function_create(
            { context, data, length, command in
                guard let context else { return -1 }
                let source = Unmanaged<ArchiveSource>.fromOpaque(context)
                if command == ZIP_SOURCE_FREE {
                    source.release()
                    return 0
                }
                return source.takeUnretainedValue().answer(command, data, length)
            }, context.toOpaque(), &error)
        if source == nil { context.release() }
        return source
    }

    private func answer(
        _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
    ) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_READ:
            guard let data else { return -1 }
            let count = min(Int(clamping: length), bytes.count - position)
            let start = bytes.startIndex + position
            bytes.copyBytes(to: data.assumingMemoryBound(to: UInt8.self), from: start..<(start + count))
            position += count
            return Int64(count)
        case ZIP_SOURCE_SEEK:
            guard let data else { return -1 }
            let target = zip_source_seek_compute_offset(
                UInt64(position), UInt64(bytes.count), data, length, &error)
            guard target >= 0 else { return -1 }
            position = Int(target)
            return 0
        case ZIP_SOURCE_TELL:
            return Int64(position)
        case ZIP_SOURCE_STAT:
            guard let stat = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(stat)
            stat.pointee.size = UInt64(bytes.count)
            stat.pointee.valid = UInt64(ZIP_STAT_SIZE)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            guard let data else { return -1 }
            return zip_error_to_data(&error, data, length)
        case ZIP_SOURCE_CLOSE:
            return 0
        case ZIP_SOURCE_SUPPORTS:
            return [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
            ].reduce(0) { $0 | (1 << Int64($1.rawValue)) }
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }
}
