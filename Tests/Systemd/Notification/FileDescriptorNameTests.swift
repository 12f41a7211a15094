import Testing

@testable import Systemd

@Suite struct FileDescriptorNameTests {
    @Test(arguments: ["inotify", "state-lock", "a.b_c"])
    func takesPrintableNames(_ text: String) {
        #expect(FileDescriptorName(text)?.text == text)
    }

    @Test(arguments: ["", "a:b", "a b", "a\nFDSTOREREMOVE=1", "khoá", String(repeating: "x", count: 256)])
    func refusesWhatSystemdWouldRefuse(_ text: String) {
        #expect(FileDescriptorName(text) == nil)
    }
}
