import CZip
import Foundation

/// libzip, for parts that are packed otherwise than nearly all are: bzip2, LZMA, Zstandard.
///
/// A class because it owns libzip's handle.
final class ArchiveLibrary {
    private let handle: OpaquePointer

    init(_ bytes: Data, directory: ArchiveDirectory, format: FileFormat) throws(ReadingError) {
        guard let source = ArchiveSource(bytes, prefixLength: directory.prefixLength).open() else {
            throw .unreadable(format: format, reason: "the archive cannot be opened")
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .unreadable(format: format, reason: String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
        guard zip_get_num_entries(handle, 0) == directory.entries.count else {
            throw .unreadable(format: format, reason: "two directories disagree")
        }
    }

    deinit { zip_discard(handle) }

    func open(_ index: Int, name: String, format: FileFormat) throws(ReadingError) -> any Unpacking {
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw .unreadable(format: format, reason: "\(name): \(String(cString: zip_strerror(handle)))")
        }
        return LibraryPart(file, in: self)
    }
}

/// A part that libzip unpacks. Keeps its archive open.
private final class LibraryPart: Unpacking {
    private let file: OpaquePointer
    private let library: ArchiveLibrary

    init(_ file: OpaquePointer, in library: ArchiveLibrary) {
        self.file = file
        self.library = library
    }

    deinit { zip_fclose(file) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFault) -> Int {
        let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        guard count >= 0 else { throw UnpackingFault(reason: String(cString: zip_file_strerror(file))) }
        return count
    }
}
