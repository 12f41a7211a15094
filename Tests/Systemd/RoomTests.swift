import Testing
@Test func roomBuilds() {}
